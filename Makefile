# SPDX-License-Identifier: Apache-2.0
# The few words one needs; meson.build does the work.
#   make            build/priscus and the library (first installs missing Debian packages)
#   make demo       code the reports under examples/, and make a dossier of some of them
#   make test       all tests            make check   includes, docs, format, warnings
#   make asan       all tests under the address and undefined-behaviour sanitizers (also: ubsan)
#   make tsan       all tests under the thread sanitizer
#   make fuzz       fuzz every reader, FUZZ_SECONDS each (needs clang)
#   make bench      speed and memory
#   make format     lay the C files out anew (needs clang-format)
#   make install    PREFIX=/usr/local, DESTDIR
#   make clean
BUILD ?= build
PREFIX ?= /usr/local
JOBS ?= 2
FUZZ_SECONDS ?= 60
NINJA = ninja -j$(JOBS)
MESON_TEST = meson test --print-errorlogs --num-processes $(JOBS)
SANITIZE = --buildtype=debugoptimized -Db_lundef=false

all: deps $(BUILD)/build.ninja
	@$(NINJA) -C $(BUILD)

deps:
	@scripts/deps.sh

$(BUILD)/build.ninja: | deps
	meson setup $(BUILD) --prefix=$(PREFIX)

build-asan/build.ninja: | deps
	meson setup build-asan -Db_sanitize=address,undefined $(SANITIZE)

build-tsan/build.ninja: | deps
	meson setup build-tsan -Db_sanitize=thread $(SANITIZE)

build-fuzz/build.ninja: | deps
	CC=clang meson setup build-fuzz -Db_sanitize=address,undefined $(SANITIZE) -Dfuzz=true

DEMO = $(sort $(wildcard examples/*.txt examples/*.html examples/*.jsonl))
demo: all
	@$(BUILD)/priscus code --format text $(DEMO)
	@rm -f $(BUILD)/demo.db*
	@$(BUILD)/priscus ingest -q --db $(BUILD)/demo.db $(DEMO) examples/dossier
	@$(BUILD)/priscus dossier -q --db $(BUILD)/demo.db --about "Yemen talks" --out $(BUILD)/demo.html
	@echo "A dossier of the talks on Yemen, for a browser: $(BUILD)/demo.html"

test: all
	$(MESON_TEST) -C $(BUILD)

check: deps
	scripts/check-includes
	scripts/check-docs
	scripts/check-format
	scripts/check-warnings

asan ubsan: build-asan/build.ninja
	@$(NINJA) -C build-asan
	$(MESON_TEST) -C build-asan --timeout-multiplier 5

tsan: build-tsan/build.ninja
	@$(NINJA) -C build-tsan
	$(MESON_TEST) -C build-tsan --timeout-multiplier 5

fuzz: build-fuzz/build.ninja
	@$(NINJA) -C build-fuzz
	fuzz/run.sh build-fuzz $(FUZZ_SECONDS)

bench: all
	@bench/run.py $(BUILD)/priscus

format:
	scripts/check-format --write

install: all
	meson configure $(BUILD) -Dprefix=$(PREFIX)
	meson install -C $(BUILD)

clean:
	rm -rf $(BUILD) build-asan build-tsan build-fuzz build-check-*

.PHONY: all deps demo test check asan ubsan tsan fuzz bench format install clean
