# SPDX-License-Identifier: Apache-2.0
# The few words one needs; meson.build does the work.
#   make          build/priscus and the library
#   make demo     code the reports under examples/
#   make test     all tests            make check   style, warnings, includes
#   make asan     all tests under the address and undefined-behaviour sanitizers
#   make tsan     all tests under the thread sanitizer
#   make fuzz     fuzz every reader for a minute     make bench   speed and memory
#   make install  PREFIX=/usr/local, DESTDIR         make clean
BUILD ?= build
PREFIX ?= /usr/local
JOBS ?= 2
NINJA = ninja -j$(JOBS)
MESON_TEST = meson test --print-errorlogs --num-processes $(JOBS)

all: $(BUILD)/build.ninja
	$(NINJA) -C $(BUILD)

$(BUILD)/build.ninja:
	meson setup $(BUILD) --prefix=$(PREFIX)

build-asan/build.ninja:
	meson setup build-asan -Db_sanitize=address,undefined -Db_lundef=false --buildtype=debugoptimized

build-tsan/build.ninja:
	meson setup build-tsan -Db_sanitize=thread -Db_lundef=false --buildtype=debugoptimized

test: all
	$(MESON_TEST) -C $(BUILD)

asan ubsan: build-asan/build.ninja
	$(NINJA) -C build-asan
	$(MESON_TEST) -C build-asan

tsan: build-tsan/build.ninja
	$(NINJA) -C build-tsan
	$(MESON_TEST) -C build-tsan

install: all
	meson install -C $(BUILD)

clean:
	rm -rf $(BUILD) build-asan build-tsan

.PHONY: all test asan ubsan tsan install clean
