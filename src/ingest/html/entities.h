/* SPDX-License-Identifier: Apache-2.0 */
/* Written by tools/make_entities.py: the named character references of HTML. */
/* clang-format off */
#include <stdint.h>

typedef struct entity {
    uint16_t name, value; /* offsets into the texts below */
    uint8_t name_len, value_len, legacy; /* legacy: the semicolon may be missing */
} entity;

enum { ENTITIES = 2125, ENTITY_MAX = 31, LEGACY_MAX = 6 };

static const char entity_names[] =
    "AElig" "AMP" "Aacute" "Abreve" "Acirc" "Acy" "Afr" "Agrave"
    "Alpha" "Amacr" "And" "Aogon" "Aopf" "ApplyFunction" "Aring" "Ascr"
    "Assign" "Atilde" "Auml" "Backslash" "Barv" "Barwed" "Bcy" "Because"
    "Bernoullis" "Beta" "Bfr" "Bopf" "Breve" "Bscr" "Bumpeq" "CHcy"
    "COPY" "Cacute" "Cap" "CapitalDifferentialD" "Cayleys" "Ccaron" "Ccedil" "Ccirc"
    "Cconint" "Cdot" "Cedilla" "CenterDot" "Cfr" "Chi" "CircleDot" "CircleMinus"
    "CirclePlus" "CircleTimes" "ClockwiseContourIntegral" "CloseCurlyDoubleQuote" "CloseCurlyQuote" "Colon" "Colone" "Congruent"
    "Conint" "ContourIntegral" "Copf" "Coproduct" "CounterClockwiseContourIntegral" "Cross" "Cscr" "Cup"
    "CupCap" "DD" "DDotrahd" "DJcy" "DScy" "DZcy" "Dagger" "Darr"
    "Dashv" "Dcaron" "Dcy" "Del" "Delta" "Dfr" "DiacriticalAcute" "DiacriticalDot"
    "DiacriticalDoubleAcute" "DiacriticalGrave" "DiacriticalTilde" "Diamond" "DifferentialD" "Dopf" "Dot" "DotDot"
    "DotEqual" "DoubleContourIntegral" "DoubleDot" "DoubleDownArrow" "DoubleLeftArrow" "DoubleLeftRightArrow" "DoubleLeftTee" "DoubleLongLeftArrow"
    "DoubleLongLeftRightArrow" "DoubleLongRightArrow" "DoubleRightArrow" "DoubleRightTee" "DoubleUpArrow" "DoubleUpDownArrow" "DoubleVerticalBar" "DownArrow"
    "DownArrowBar" "DownArrowUpArrow" "DownBreve" "DownLeftRightVector" "DownLeftTeeVector" "DownLeftVector" "DownLeftVectorBar" "DownRightTeeVector"
    "DownRightVector" "DownRightVectorBar" "DownTee" "DownTeeArrow" "Downarrow" "Dscr" "Dstrok" "ENG"
    "ETH" "Eacute" "Ecaron" "Ecirc" "Ecy" "Edot" "Efr" "Egrave"
    "Element" "Emacr" "EmptySmallSquare" "EmptyVerySmallSquare" "Eogon" "Eopf" "Epsilon" "Equal"
    "EqualTilde" "Equilibrium" "Escr" "Esim" "Eta" "Euml" "Exists" "ExponentialE"
    "Fcy" "Ffr" "FilledSmallSquare" "FilledVerySmallSquare" "Fopf" "ForAll" "Fouriertrf" "Fscr"
    "GJcy" "GT" "Gamma" "Gammad" "Gbreve" "Gcedil" "Gcirc" "Gcy"
    "Gdot" "Gfr" "Gg" "Gopf" "GreaterEqual" "GreaterEqualLess" "GreaterFullEqual" "GreaterGreater"
    "GreaterLess" "GreaterSlantEqual" "GreaterTilde" "Gscr" "Gt" "HARDcy" "Hacek" "Hat"
    "Hcirc" "Hfr" "HilbertSpace" "Hopf" "HorizontalLine" "Hscr" "Hstrok" "HumpDownHump"
    "HumpEqual" "IEcy" "IJlig" "IOcy" "Iacute" "Icirc" "Icy" "Idot"
    "Ifr" "Igrave" "Im" "Imacr" "ImaginaryI" "Implies" "Int" "Integral"
    "Intersection" "InvisibleComma" "InvisibleTimes" "Iogon" "Iopf" "Iota" "Iscr" "Itilde"
    "Iukcy" "Iuml" "Jcirc" "Jcy" "Jfr" "Jopf" "Jscr" "Jsercy"
    "Jukcy" "KHcy" "KJcy" "Kappa" "Kcedil" "Kcy" "Kfr" "Kopf"
    "Kscr" "LJcy" "LT" "Lacute" "Lambda" "Lang" "Laplacetrf" "Larr"
    "Lcaron" "Lcedil" "Lcy" "LeftAngleBracket" "LeftArrow" "LeftArrowBar" "LeftArrowRightArrow" "LeftCeiling"
    "LeftDoubleBracket" "LeftDownTeeVector" "LeftDownVector" "LeftDownVectorBar" "LeftFloor" "LeftRightArrow" "LeftRightVector" "LeftTee"
    "LeftTeeArrow" "LeftTeeVector" "LeftTriangle" "LeftTriangleBar" "LeftTriangleEqual" "LeftUpDownVector" "LeftUpTeeVector" "LeftUpVector"
    "LeftUpVectorBar" "LeftVector" "LeftVectorBar" "Leftarrow" "Leftrightarrow" "LessEqualGreater" "LessFullEqual" "LessGreater"
    "LessLess" "LessSlantEqual" "LessTilde" "Lfr" "Ll" "Lleftarrow" "Lmidot" "LongLeftArrow"
    "LongLeftRightArrow" "LongRightArrow" "Longleftarrow" "Longleftrightarrow" "Longrightarrow" "Lopf" "LowerLeftArrow" "LowerRightArrow"
    "Lscr" "Lsh" "Lstrok" "Lt" "Map" "Mcy" "MediumSpace" "Mellintrf"
    "Mfr" "MinusPlus" "Mopf" "Mscr" "Mu" "NJcy" "Nacute" "Ncaron"
    "Ncedil" "Ncy" "NegativeMediumSpace" "NegativeThickSpace" "NegativeThinSpace" "NegativeVeryThinSpace" "NestedGreaterGreater" "NestedLessLess"
    "NewLine" "Nfr" "NoBreak" "NonBreakingSpace" "Nopf" "Not" "NotCongruent" "NotCupCap"
    "NotDoubleVerticalBar" "NotElement" "NotEqual" "NotEqualTilde" "NotExists" "NotGreater" "NotGreaterEqual" "NotGreaterFullEqual"
    "NotGreaterGreater" "NotGreaterLess" "NotGreaterSlantEqual" "NotGreaterTilde" "NotHumpDownHump" "NotHumpEqual" "NotLeftTriangle" "NotLeftTriangleBar"
    "NotLeftTriangleEqual" "NotLess" "NotLessEqual" "NotLessGreater" "NotLessLess" "NotLessSlantEqual" "NotLessTilde" "NotNestedGreaterGreater"
    "NotNestedLessLess" "NotPrecedes" "NotPrecedesEqual" "NotPrecedesSlantEqual" "NotReverseElement" "NotRightTriangle" "NotRightTriangleBar" "NotRightTriangleEqual"
    "NotSquareSubset" "NotSquareSubsetEqual" "NotSquareSuperset" "NotSquareSupersetEqual" "NotSubset" "NotSubsetEqual" "NotSucceeds" "NotSucceedsEqual"
    "NotSucceedsSlantEqual" "NotSucceedsTilde" "NotSuperset" "NotSupersetEqual" "NotTilde" "NotTildeEqual" "NotTildeFullEqual" "NotTildeTilde"
    "NotVerticalBar" "Nscr" "Ntilde" "Nu" "OElig" "Oacute" "Ocirc" "Ocy"
    "Odblac" "Ofr" "Ograve" "Omacr" "Omega" "Omicron" "Oopf" "OpenCurlyDoubleQuote"
    "OpenCurlyQuote" "Or" "Oscr" "Oslash" "Otilde" "Otimes" "Ouml" "OverBar"
    "OverBrace" "OverBracket" "OverParenthesis" "PartialD" "Pcy" "Pfr" "Phi" "Pi"
    "PlusMinus" "Poincareplane" "Popf" "Pr" "Precedes" "PrecedesEqual" "PrecedesSlantEqual" "PrecedesTilde"
    "Prime" "Product" "Proportion" "Proportional" "Pscr" "Psi" "QUOT" "Qfr"
    "Qopf" "Qscr" "RBarr" "REG" "Racute" "Rang" "Rarr" "Rarrtl"
    "Rcaron" "Rcedil" "Rcy" "Re" "ReverseElement" "ReverseEquilibrium" "ReverseUpEquilibrium" "Rfr"
    "Rho" "RightAngleBracket" "RightArrow" "RightArrowBar" "RightArrowLeftArrow" "RightCeiling" "RightDoubleBracket" "RightDownTeeVector"
    "RightDownVector" "RightDownVectorBar" "RightFloor" "RightTee" "RightTeeArrow" "RightTeeVector" "RightTriangle" "RightTriangleBar"
    "RightTriangleEqual" "RightUpDownVector" "RightUpTeeVector" "RightUpVector" "RightUpVectorBar" "RightVector" "RightVectorBar" "Rightarrow"
    "Ropf" "RoundImplies" "Rrightarrow" "Rscr" "Rsh" "RuleDelayed" "SHCHcy" "SHcy"
    "SOFTcy" "Sacute" "Sc" "Scaron" "Scedil" "Scirc" "Scy" "Sfr"
    "ShortDownArrow" "ShortLeftArrow" "ShortRightArrow" "ShortUpArrow" "Sigma" "SmallCircle" "Sopf" "Sqrt"
    "Square" "SquareIntersection" "SquareSubset" "SquareSubsetEqual" "SquareSuperset" "SquareSupersetEqual" "SquareUnion" "Sscr"
    "Star" "Sub" "Subset" "SubsetEqual" "Succeeds" "SucceedsEqual" "SucceedsSlantEqual" "SucceedsTilde"
    "SuchThat" "Sum" "Sup" "Superset" "SupersetEqual" "Supset" "THORN" "TRADE"
    "TSHcy" "TScy" "Tab" "Tau" "Tcaron" "Tcedil" "Tcy" "Tfr"
    "Therefore" "Theta" "ThickSpace" "ThinSpace" "Tilde" "TildeEqual" "TildeFullEqual" "TildeTilde"
    "Topf" "TripleDot" "Tscr" "Tstrok" "Uacute" "Uarr" "Uarrocir" "Ubrcy"
    "Ubreve" "Ucirc" "Ucy" "Udblac" "Ufr" "Ugrave" "Umacr" "UnderBar"
    "UnderBrace" "UnderBracket" "UnderParenthesis" "Union" "UnionPlus" "Uogon" "Uopf" "UpArrow"
    "UpArrowBar" "UpArrowDownArrow" "UpDownArrow" "UpEquilibrium" "UpTee" "UpTeeArrow" "Uparrow" "Updownarrow"
    "UpperLeftArrow" "UpperRightArrow" "Upsi" "Upsilon" "Uring" "Uscr" "Utilde" "Uuml"
    "VDash" "Vbar" "Vcy" "Vdash" "Vdashl" "Vee" "Verbar" "Vert"
    "VerticalBar" "VerticalLine" "VerticalSeparator" "VerticalTilde" "VeryThinSpace" "Vfr" "Vopf" "Vscr"
    "Vvdash" "Wcirc" "Wedge" "Wfr" "Wopf" "Wscr" "Xfr" "Xi"
    "Xopf" "Xscr" "YAcy" "YIcy" "YUcy" "Yacute" "Ycirc" "Ycy"
    "Yfr" "Yopf" "Yscr" "Yuml" "ZHcy" "Zacute" "Zcaron" "Zcy"
    "Zdot" "ZeroWidthSpace" "Zeta" "Zfr" "Zopf" "Zscr" "aacute" "abreve"
    "ac" "acE" "acd" "acirc" "acute" "acy" "aelig" "af"
    "afr" "agrave" "alefsym" "aleph" "alpha" "amacr" "amalg" "amp"
    "and" "andand" "andd" "andslope" "andv" "ang" "ange" "angle"
    "angmsd" "angmsdaa" "angmsdab" "angmsdac" "angmsdad" "angmsdae" "angmsdaf" "angmsdag"
    "angmsdah" "angrt" "angrtvb" "angrtvbd" "angsph" "angst" "angzarr" "aogon"
    "aopf" "ap" "apE" "apacir" "ape" "apid" "apos" "approx"
    "approxeq" "aring" "ascr" "ast" "asymp" "asympeq" "atilde" "auml"
    "awconint" "awint" "bNot" "backcong" "backepsilon" "backprime" "backsim" "backsimeq"
    "barvee" "barwed" "barwedge" "bbrk" "bbrktbrk" "bcong" "bcy" "bdquo"
    "becaus" "because" "bemptyv" "bepsi" "bernou" "beta" "beth" "between"
    "bfr" "bigcap" "bigcirc" "bigcup" "bigodot" "bigoplus" "bigotimes" "bigsqcup"
    "bigstar" "bigtriangledown" "bigtriangleup" "biguplus" "bigvee" "bigwedge" "bkarow" "blacklozenge"
    "blacksquare" "blacktriangle" "blacktriangledown" "blacktriangleleft" "blacktriangleright" "blank" "blk12" "blk14"
    "blk34" "block" "bne" "bnequiv" "bnot" "bopf" "bot" "bottom"
    "bowtie" "boxDL" "boxDR" "boxDl" "boxDr" "boxH" "boxHD" "boxHU"
    "boxHd" "boxHu" "boxUL" "boxUR" "boxUl" "boxUr" "boxV" "boxVH"
    "boxVL" "boxVR" "boxVh" "boxVl" "boxVr" "boxbox" "boxdL" "boxdR"
    "boxdl" "boxdr" "boxh" "boxhD" "boxhU" "boxhd" "boxhu" "boxminus"
    "boxplus" "boxtimes" "boxuL" "boxuR" "boxul" "boxur" "boxv" "boxvH"
    "boxvL" "boxvR" "boxvh" "boxvl" "boxvr" "bprime" "breve" "brvbar"
    "bscr" "bsemi" "bsim" "bsime" "bsol" "bsolb" "bsolhsub" "bull"
    "bullet" "bump" "bumpE" "bumpe" "bumpeq" "cacute" "cap" "capand"
    "capbrcup" "capcap" "capcup" "capdot" "caps" "caret" "caron" "ccaps"
    "ccaron" "ccedil" "ccirc" "ccups" "ccupssm" "cdot" "cedil" "cemptyv"
    "cent" "centerdot" "cfr" "chcy" "check" "checkmark" "chi" "cir"
    "cirE" "circ" "circeq" "circlearrowleft" "circlearrowright" "circledR" "circledS" "circledast"
    "circledcirc" "circleddash" "cire" "cirfnint" "cirmid" "cirscir" "clubs" "clubsuit"
    "colon" "colone" "coloneq" "comma" "commat" "comp" "compfn" "complement"
    "complexes" "cong" "congdot" "conint" "copf" "coprod" "copy" "copysr"
    "crarr" "cross" "cscr" "csub" "csube" "csup" "csupe" "ctdot"
    "cudarrl" "cudarrr" "cuepr" "cuesc" "cularr" "cularrp" "cup" "cupbrcap"
    "cupcap" "cupcup" "cupdot" "cupor" "cups" "curarr" "curarrm" "curlyeqprec"
    "curlyeqsucc" "curlyvee" "curlywedge" "curren" "curvearrowleft" "curvearrowright" "cuvee" "cuwed"
    "cwconint" "cwint" "cylcty" "dArr" "dHar" "dagger" "daleth" "darr"
    "dash" "dashv" "dbkarow" "dblac" "dcaron" "dcy" "dd" "ddagger"
    "ddarr" "ddotseq" "deg" "delta" "demptyv" "dfisht" "dfr" "dharl"
    "dharr" "diam" "diamond" "diamondsuit" "diams" "die" "digamma" "disin"
    "div" "divide" "divideontimes" "divonx" "djcy" "dlcorn" "dlcrop" "dollar"
    "dopf" "dot" "doteq" "doteqdot" "dotminus" "dotplus" "dotsquare" "doublebarwedge"
    "downarrow" "downdownarrows" "downharpoonleft" "downharpoonright" "drbkarow" "drcorn" "drcrop" "dscr"
    "dscy" "dsol" "dstrok" "dtdot" "dtri" "dtrif" "duarr" "duhar"
    "dwangle" "dzcy" "dzigrarr" "eDDot" "eDot" "eacute" "easter" "ecaron"
    "ecir" "ecirc" "ecolon" "ecy" "edot" "ee" "efDot" "efr"
    "eg" "egrave" "egs" "egsdot" "el" "elinters" "ell" "els"
    "elsdot" "emacr" "empty" "emptyset" "emptyv" "emsp" "emsp13" "emsp14"
    "eng" "ensp" "eogon" "eopf" "epar" "eparsl" "eplus" "epsi"
    "epsilon" "epsiv" "eqcirc" "eqcolon" "eqsim" "eqslantgtr" "eqslantless" "equals"
    "equest" "equiv" "equivDD" "eqvparsl" "erDot" "erarr" "escr" "esdot"
    "esim" "eta" "eth" "euml" "euro" "excl" "exist" "expectation"
    "exponentiale" "fallingdotseq" "fcy" "female" "ffilig" "fflig" "ffllig" "ffr"
    "filig" "fjlig" "flat" "fllig" "fltns" "fnof" "fopf" "forall"
    "fork" "forkv" "fpartint" "frac12" "frac13" "frac14" "frac15" "frac16"
    "frac18" "frac23" "frac25" "frac34" "frac35" "frac38" "frac45" "frac56"
    "frac58" "frac78" "frasl" "frown" "fscr" "gE" "gEl" "gacute"
    "gamma" "gammad" "gap" "gbreve" "gcirc" "gcy" "gdot" "ge"
    "gel" "geq" "geqq" "geqslant" "ges" "gescc" "gesdot" "gesdoto"
    "gesdotol" "gesl" "gesles" "gfr" "gg" "ggg" "gimel" "gjcy"
    "gl" "glE" "gla" "glj" "gnE" "gnap" "gnapprox" "gne"
    "gneq" "gneqq" "gnsim" "gopf" "grave" "gscr" "gsim" "gsime"
    "gsiml" "gt" "gtcc" "gtcir" "gtdot" "gtlPar" "gtquest" "gtrapprox"
    "gtrarr" "gtrdot" "gtreqless" "gtreqqless" "gtrless" "gtrsim" "gvertneqq" "gvnE"
    "hArr" "hairsp" "half" "hamilt" "hardcy" "harr" "harrcir" "harrw"
    "hbar" "hcirc" "hearts" "heartsuit" "hellip" "hercon" "hfr" "hksearow"
    "hkswarow" "hoarr" "homtht" "hookleftarrow" "hookrightarrow" "hopf" "horbar" "hscr"
    "hslash" "hstrok" "hybull" "hyphen" "iacute" "ic" "icirc" "icy"
    "iecy" "iexcl" "iff" "ifr" "igrave" "ii" "iiiint" "iiint"
    "iinfin" "iiota" "ijlig" "imacr" "image" "imagline" "imagpart" "imath"
    "imof" "imped" "in" "incare" "infin" "infintie" "inodot" "int"
    "intcal" "integers" "intercal" "intlarhk" "intprod" "iocy" "iogon" "iopf"
    "iota" "iprod" "iquest" "iscr" "isin" "isinE" "isindot" "isins"
    "isinsv" "isinv" "it" "itilde" "iukcy" "iuml" "jcirc" "jcy"
    "jfr" "jmath" "jopf" "jscr" "jsercy" "jukcy" "kappa" "kappav"
    "kcedil" "kcy" "kfr" "kgreen" "khcy" "kjcy" "kopf" "kscr"
    "lAarr" "lArr" "lAtail" "lBarr" "lE" "lEg" "lHar" "lacute"
    "laemptyv" "lagran" "lambda" "lang" "langd" "langle" "lap" "laquo"
    "larr" "larrb" "larrbfs" "larrfs" "larrhk" "larrlp" "larrpl" "larrsim"
    "larrtl" "lat" "latail" "late" "lates" "lbarr" "lbbrk" "lbrace"
    "lbrack" "lbrke" "lbrksld" "lbrkslu" "lcaron" "lcedil" "lceil" "lcub"
    "lcy" "ldca" "ldquo" "ldquor" "ldrdhar" "ldrushar" "ldsh" "le"
    "leftarrow" "leftarrowtail" "leftharpoondown" "leftharpoonup" "leftleftarrows" "leftrightarrow" "leftrightarrows" "leftrightharpoons"
    "leftrightsquigarrow" "leftthreetimes" "leg" "leq" "leqq" "leqslant" "les" "lescc"
    "lesdot" "lesdoto" "lesdotor" "lesg" "lesges" "lessapprox" "lessdot" "lesseqgtr"
    "lesseqqgtr" "lessgtr" "lesssim" "lfisht" "lfloor" "lfr" "lg" "lgE"
    "lhard" "lharu" "lharul" "lhblk" "ljcy" "ll" "llarr" "llcorner"
    "llhard" "lltri" "lmidot" "lmoust" "lmoustache" "lnE" "lnap" "lnapprox"
    "lne" "lneq" "lneqq" "lnsim" "loang" "loarr" "lobrk" "longleftarrow"
    "longleftrightarrow" "longmapsto" "longrightarrow" "looparrowleft" "looparrowright" "lopar" "lopf" "loplus"
    "lotimes" "lowast" "lowbar" "loz" "lozenge" "lozf" "lpar" "lparlt"
    "lrarr" "lrcorner" "lrhar" "lrhard" "lrm" "lrtri" "lsaquo" "lscr"
    "lsh" "lsim" "lsime" "lsimg" "lsqb" "lsquo" "lsquor" "lstrok"
    "lt" "ltcc" "ltcir" "ltdot" "lthree" "ltimes" "ltlarr" "ltquest"
    "ltrPar" "ltri" "ltrie" "ltrif" "lurdshar" "luruhar" "lvertneqq" "lvnE"
    "mDDot" "macr" "male" "malt" "maltese" "map" "mapsto" "mapstodown"
    "mapstoleft" "mapstoup" "marker" "mcomma" "mcy" "mdash" "measuredangle" "mfr"
    "mho" "micro" "mid" "midast" "midcir" "middot" "minus" "minusb"
    "minusd" "minusdu" "mlcp" "mldr" "mnplus" "models" "mopf" "mp"
    "mscr" "mstpos" "mu" "multimap" "mumap" "nGg" "nGt" "nGtv"
    "nLeftarrow" "nLeftrightarrow" "nLl" "nLt" "nLtv" "nRightarrow" "nVDash" "nVdash"
    "nabla" "nacute" "nang" "nap" "napE" "napid" "napos" "napprox"
    "natur" "natural" "naturals" "nbsp" "nbump" "nbumpe" "ncap" "ncaron"
    "ncedil" "ncong" "ncongdot" "ncup" "ncy" "ndash" "ne" "neArr"
    "nearhk" "nearr" "nearrow" "nedot" "nequiv" "nesear" "nesim" "nexist"
    "nexists" "nfr" "ngE" "nge" "ngeq" "ngeqq" "ngeqslant" "nges"
    "ngsim" "ngt" "ngtr" "nhArr" "nharr" "nhpar" "ni" "nis"
    "nisd" "niv" "njcy" "nlArr" "nlE" "nlarr" "nldr" "nle"
    "nleftarrow" "nleftrightarrow" "nleq" "nleqq" "nleqslant" "nles" "nless" "nlsim"
    "nlt" "nltri" "nltrie" "nmid" "nopf" "not" "notin" "notinE"
    "notindot" "notinva" "notinvb" "notinvc" "notni" "notniva" "notnivb" "notnivc"
    "npar" "nparallel" "nparsl" "npart" "npolint" "npr" "nprcue" "npre"
    "nprec" "npreceq" "nrArr" "nrarr" "nrarrc" "nrarrw" "nrightarrow" "nrtri"
    "nrtrie" "nsc" "nsccue" "nsce" "nscr" "nshortmid" "nshortparallel" "nsim"
    "nsime" "nsimeq" "nsmid" "nspar" "nsqsube" "nsqsupe" "nsub" "nsubE"
    "nsube" "nsubset" "nsubseteq" "nsubseteqq" "nsucc" "nsucceq" "nsup" "nsupE"
    "nsupe" "nsupset" "nsupseteq" "nsupseteqq" "ntgl" "ntilde" "ntlg" "ntriangleleft"
    "ntrianglelefteq" "ntriangleright" "ntrianglerighteq" "nu" "num" "numero" "numsp" "nvDash"
    "nvHarr" "nvap" "nvdash" "nvge" "nvgt" "nvinfin" "nvlArr" "nvle"
    "nvlt" "nvltrie" "nvrArr" "nvrtrie" "nvsim" "nwArr" "nwarhk" "nwarr"
    "nwarrow" "nwnear" "oS" "oacute" "oast" "ocir" "ocirc" "ocy"
    "odash" "odblac" "odiv" "odot" "odsold" "oelig" "ofcir" "ofr"
    "ogon" "ograve" "ogt" "ohbar" "ohm" "oint" "olarr" "olcir"
    "olcross" "oline" "olt" "omacr" "omega" "omicron" "omid" "ominus"
    "oopf" "opar" "operp" "oplus" "or" "orarr" "ord" "order"
    "orderof" "ordf" "ordm" "origof" "oror" "orslope" "orv" "oscr"
    "oslash" "osol" "otilde" "otimes" "otimesas" "ouml" "ovbar" "par"
    "para" "parallel" "parsim" "parsl" "part" "pcy" "percnt" "period"
    "permil" "perp" "pertenk" "pfr" "phi" "phiv" "phmmat" "phone"
    "pi" "pitchfork" "piv" "planck" "planckh" "plankv" "plus" "plusacir"
    "plusb" "pluscir" "plusdo" "plusdu" "pluse" "plusmn" "plussim" "plustwo"
    "pm" "pointint" "popf" "pound" "pr" "prE" "prap" "prcue"
    "pre" "prec" "precapprox" "preccurlyeq" "preceq" "precnapprox" "precneqq" "precnsim"
    "precsim" "prime" "primes" "prnE" "prnap" "prnsim" "prod" "profalar"
    "profline" "profsurf" "prop" "propto" "prsim" "prurel" "pscr" "psi"
    "puncsp" "qfr" "qint" "qopf" "qprime" "qscr" "quaternions" "quatint"
    "quest" "questeq" "quot" "rAarr" "rArr" "rAtail" "rBarr" "rHar"
    "race" "racute" "radic" "raemptyv" "rang" "rangd" "range" "rangle"
    "raquo" "rarr" "rarrap" "rarrb" "rarrbfs" "rarrc" "rarrfs" "rarrhk"
    "rarrlp" "rarrpl" "rarrsim" "rarrtl" "rarrw" "ratail" "ratio" "rationals"
    "rbarr" "rbbrk" "rbrace" "rbrack" "rbrke" "rbrksld" "rbrkslu" "rcaron"
    "rcedil" "rceil" "rcub" "rcy" "rdca" "rdldhar" "rdquo" "rdquor"
    "rdsh" "real" "realine" "realpart" "reals" "rect" "reg" "rfisht"
    "rfloor" "rfr" "rhard" "rharu" "rharul" "rho" "rhov" "rightarrow"
    "rightarrowtail" "rightharpoondown" "rightharpoonup" "rightleftarrows" "rightleftharpoons" "rightrightarrows" "rightsquigarrow" "rightthreetimes"
    "ring" "risingdotseq" "rlarr" "rlhar" "rlm" "rmoust" "rmoustache" "rnmid"
    "roang" "roarr" "robrk" "ropar" "ropf" "roplus" "rotimes" "rpar"
    "rpargt" "rppolint" "rrarr" "rsaquo" "rscr" "rsh" "rsqb" "rsquo"
    "rsquor" "rthree" "rtimes" "rtri" "rtrie" "rtrif" "rtriltri" "ruluhar"
    "rx" "sacute" "sbquo" "sc" "scE" "scap" "scaron" "sccue"
    "sce" "scedil" "scirc" "scnE" "scnap" "scnsim" "scpolint" "scsim"
    "scy" "sdot" "sdotb" "sdote" "seArr" "searhk" "searr" "searrow"
    "sect" "semi" "seswar" "setminus" "setmn" "sext" "sfr" "sfrown"
    "sharp" "shchcy" "shcy" "shortmid" "shortparallel" "shy" "sigma" "sigmaf"
    "sigmav" "sim" "simdot" "sime" "simeq" "simg" "simgE" "siml"
    "simlE" "simne" "simplus" "simrarr" "slarr" "smallsetminus" "smashp" "smeparsl"
    "smid" "smile" "smt" "smte" "smtes" "softcy" "sol" "solb"
    "solbar" "sopf" "spades" "spadesuit" "spar" "sqcap" "sqcaps" "sqcup"
    "sqcups" "sqsub" "sqsube" "sqsubset" "sqsubseteq" "sqsup" "sqsupe" "sqsupset"
    "sqsupseteq" "squ" "square" "squarf" "squf" "srarr" "sscr" "ssetmn"
    "ssmile" "sstarf" "star" "starf" "straightepsilon" "straightphi" "strns" "sub"
    "subE" "subdot" "sube" "subedot" "submult" "subnE" "subne" "subplus"
    "subrarr" "subset" "subseteq" "subseteqq" "subsetneq" "subsetneqq" "subsim" "subsub"
    "subsup" "succ" "succapprox" "succcurlyeq" "succeq" "succnapprox" "succneqq" "succnsim"
    "succsim" "sum" "sung" "sup" "sup1" "sup2" "sup3" "supE"
    "supdot" "supdsub" "supe" "supedot" "suphsol" "suphsub" "suplarr" "supmult"
    "supnE" "supne" "supplus" "supset" "supseteq" "supseteqq" "supsetneq" "supsetneqq"
    "supsim" "supsub" "supsup" "swArr" "swarhk" "swarr" "swarrow" "swnwar"
    "szlig" "target" "tau" "tbrk" "tcaron" "tcedil" "tcy" "tdot"
    "telrec" "tfr" "there4" "therefore" "theta" "thetasym" "thetav" "thickapprox"
    "thicksim" "thinsp" "thkap" "thksim" "thorn" "tilde" "times" "timesb"
    "timesbar" "timesd" "tint" "toea" "top" "topbot" "topcir" "topf"
    "topfork" "tosa" "tprime" "trade" "triangle" "triangledown" "triangleleft" "trianglelefteq"
    "triangleq" "triangleright" "trianglerighteq" "tridot" "trie" "triminus" "triplus" "trisb"
    "tritime" "trpezium" "tscr" "tscy" "tshcy" "tstrok" "twixt" "twoheadleftarrow"
    "twoheadrightarrow" "uArr" "uHar" "uacute" "uarr" "ubrcy" "ubreve" "ucirc"
    "ucy" "udarr" "udblac" "udhar" "ufisht" "ufr" "ugrave" "uharl"
    "uharr" "uhblk" "ulcorn" "ulcorner" "ulcrop" "ultri" "umacr" "uml"
    "uogon" "uopf" "uparrow" "updownarrow" "upharpoonleft" "upharpoonright" "uplus" "upsi"
    "upsih" "upsilon" "upuparrows" "urcorn" "urcorner" "urcrop" "uring" "urtri"
    "uscr" "utdot" "utilde" "utri" "utrif" "uuarr" "uuml" "uwangle"
    "vArr" "vBar" "vBarv" "vDash" "vangrt" "varepsilon" "varkappa" "varnothing"
    "varphi" "varpi" "varpropto" "varr" "varrho" "varsigma" "varsubsetneq" "varsubsetneqq"
    "varsupsetneq" "varsupsetneqq" "vartheta" "vartriangleleft" "vartriangleright" "vcy" "vdash" "vee"
    "veebar" "veeeq" "vellip" "verbar" "vert" "vfr" "vltri" "vnsub"
    "vnsup" "vopf" "vprop" "vrtri" "vscr" "vsubnE" "vsubne" "vsupnE"
    "vsupne" "vzigzag" "wcirc" "wedbar" "wedge" "wedgeq" "weierp" "wfr"
    "wopf" "wp" "wr" "wreath" "wscr" "xcap" "xcirc" "xcup"
    "xdtri" "xfr" "xhArr" "xharr" "xi" "xlArr" "xlarr" "xmap"
    "xnis" "xodot" "xopf" "xoplus" "xotime" "xrArr" "xrarr" "xscr"
    "xsqcup" "xuplus" "xutri" "xvee" "xwedge" "yacute" "yacy" "ycirc"
    "ycy" "yen" "yfr" "yicy" "yopf" "yscr" "yucy" "yuml"
    "zacute" "zcaron" "zcy" "zdot" "zeetrf" "zeta" "zfr" "zhcy"
    "zigrarr" "zopf" "zscr" "zwj" "zwnj";

static const char entity_values[] =
    "\xC3\x86" "&" "\xC3\x81" "\xC4\x82" "\xC3\x82" "\xD0\x90" "\xF0\x9D\x94\x84" "\xC3\x80"
    "\xCE\x91" "\xC4\x80" "\xE2\xA9\x93" "\xC4\x84" "\xF0\x9D\x94\xB8" "\xE2\x81\xA1" "\xC3\x85" "\xF0\x9D\x92\x9C"
    "\xE2\x89\x94" "\xC3\x83" "\xC3\x84" "\xE2\x88\x96" "\xE2\xAB\xA7" "\xE2\x8C\x86" "\xD0\x91" "\xE2\x88\xB5"
    "\xE2\x84\xAC" "\xCE\x92" "\xF0\x9D\x94\x85" "\xF0\x9D\x94\xB9" "\xCB\x98" "\xE2\x84\xAC" "\xE2\x89\x8E" "\xD0\xA7"
    "\xC2\xA9" "\xC4\x86" "\xE2\x8B\x92" "\xE2\x85\x85" "\xE2\x84\xAD" "\xC4\x8C" "\xC3\x87" "\xC4\x88"
    "\xE2\x88\xB0" "\xC4\x8A" "\xC2\xB8" "\xC2\xB7" "\xE2\x84\xAD" "\xCE\xA7" "\xE2\x8A\x99" "\xE2\x8A\x96"
    "\xE2\x8A\x95" "\xE2\x8A\x97" "\xE2\x88\xB2" "\xE2\x80\x9D" "\xE2\x80\x99" "\xE2\x88\xB7" "\xE2\xA9\xB4" "\xE2\x89\xA1"
    "\xE2\x88\xAF" "\xE2\x88\xAE" "\xE2\x84\x82" "\xE2\x88\x90" "\xE2\x88\xB3" "\xE2\xA8\xAF" "\xF0\x9D\x92\x9E" "\xE2\x8B\x93"
    "\xE2\x89\x8D" "\xE2\x85\x85" "\xE2\xA4\x91" "\xD0\x82" "\xD0\x85" "\xD0\x8F" "\xE2\x80\xA1" "\xE2\x86\xA1"
    "\xE2\xAB\xA4" "\xC4\x8E" "\xD0\x94" "\xE2\x88\x87" "\xCE\x94" "\xF0\x9D\x94\x87" "\xC2\xB4" "\xCB\x99"
    "\xCB\x9D" "`" "\xCB\x9C" "\xE2\x8B\x84" "\xE2\x85\x86" "\xF0\x9D\x94\xBB" "\xC2\xA8" "\xE2\x83\x9C"
    "\xE2\x89\x90" "\xE2\x88\xAF" "\xC2\xA8" "\xE2\x87\x93" "\xE2\x87\x90" "\xE2\x87\x94" "\xE2\xAB\xA4" "\xE2\x9F\xB8"
    "\xE2\x9F\xBA" "\xE2\x9F\xB9" "\xE2\x87\x92" "\xE2\x8A\xA8" "\xE2\x87\x91" "\xE2\x87\x95" "\xE2\x88\xA5" "\xE2\x86\x93"
    "\xE2\xA4\x93" "\xE2\x87\xB5" "\xCC\x91" "\xE2\xA5\x90" "\xE2\xA5\x9E" "\xE2\x86\xBD" "\xE2\xA5\x96" "\xE2\xA5\x9F"
    "\xE2\x87\x81" "\xE2\xA5\x97" "\xE2\x8A\xA4" "\xE2\x86\xA7" "\xE2\x87\x93" "\xF0\x9D\x92\x9F" "\xC4\x90" "\xC5\x8A"
    "\xC3\x90" "\xC3\x89" "\xC4\x9A" "\xC3\x8A" "\xD0\xAD" "\xC4\x96" "\xF0\x9D\x94\x88" "\xC3\x88"
    "\xE2\x88\x88" "\xC4\x92" "\xE2\x97\xBB" "\xE2\x96\xAB" "\xC4\x98" "\xF0\x9D\x94\xBC" "\xCE\x95" "\xE2\xA9\xB5"
    "\xE2\x89\x82" "\xE2\x87\x8C" "\xE2\x84\xB0" "\xE2\xA9\xB3" "\xCE\x97" "\xC3\x8B" "\xE2\x88\x83" "\xE2\x85\x87"
    "\xD0\xA4" "\xF0\x9D\x94\x89" "\xE2\x97\xBC" "\xE2\x96\xAA" "\xF0\x9D\x94\xBD" "\xE2\x88\x80" "\xE2\x84\xB1" "\xE2\x84\xB1"
    "\xD0\x83" ">" "\xCE\x93" "\xCF\x9C" "\xC4\x9E" "\xC4\xA2" "\xC4\x9C" "\xD0\x93"
    "\xC4\xA0" "\xF0\x9D\x94\x8A" "\xE2\x8B\x99" "\xF0\x9D\x94\xBE" "\xE2\x89\xA5" "\xE2\x8B\x9B" "\xE2\x89\xA7" "\xE2\xAA\xA2"
    "\xE2\x89\xB7" "\xE2\xA9\xBE" "\xE2\x89\xB3" "\xF0\x9D\x92\xA2" "\xE2\x89\xAB" "\xD0\xAA" "\xCB\x87" "^"
    "\xC4\xA4" "\xE2\x84\x8C" "\xE2\x84\x8B" "\xE2\x84\x8D" "\xE2\x94\x80" "\xE2\x84\x8B" "\xC4\xA6" "\xE2\x89\x8E"
    "\xE2\x89\x8F" "\xD0\x95" "\xC4\xB2" "\xD0\x81" "\xC3\x8D" "\xC3\x8E" "\xD0\x98" "\xC4\xB0"
    "\xE2\x84\x91" "\xC3\x8C" "\xE2\x84\x91" "\xC4\xAA" "\xE2\x85\x88" "\xE2\x87\x92" "\xE2\x88\xAC" "\xE2\x88\xAB"
    "\xE2\x8B\x82" "\xE2\x81\xA3" "\xE2\x81\xA2" "\xC4\xAE" "\xF0\x9D\x95\x80" "\xCE\x99" "\xE2\x84\x90" "\xC4\xA8"
    "\xD0\x86" "\xC3\x8F" "\xC4\xB4" "\xD0\x99" "\xF0\x9D\x94\x8D" "\xF0\x9D\x95\x81" "\xF0\x9D\x92\xA5" "\xD0\x88"
    "\xD0\x84" "\xD0\xA5" "\xD0\x8C" "\xCE\x9A" "\xC4\xB6" "\xD0\x9A" "\xF0\x9D\x94\x8E" "\xF0\x9D\x95\x82"
    "\xF0\x9D\x92\xA6" "\xD0\x89" "<" "\xC4\xB9" "\xCE\x9B" "\xE2\x9F\xAA" "\xE2\x84\x92" "\xE2\x86\x9E"
    "\xC4\xBD" "\xC4\xBB" "\xD0\x9B" "\xE2\x9F\xA8" "\xE2\x86\x90" "\xE2\x87\xA4" "\xE2\x87\x86" "\xE2\x8C\x88"
    "\xE2\x9F\xA6" "\xE2\xA5\xA1" "\xE2\x87\x83" "\xE2\xA5\x99" "\xE2\x8C\x8A" "\xE2\x86\x94" "\xE2\xA5\x8E" "\xE2\x8A\xA3"
    "\xE2\x86\xA4" "\xE2\xA5\x9A" "\xE2\x8A\xB2" "\xE2\xA7\x8F" "\xE2\x8A\xB4" "\xE2\xA5\x91" "\xE2\xA5\xA0" "\xE2\x86\xBF"
    "\xE2\xA5\x98" "\xE2\x86\xBC" "\xE2\xA5\x92" "\xE2\x87\x90" "\xE2\x87\x94" "\xE2\x8B\x9A" "\xE2\x89\xA6" "\xE2\x89\xB6"
    "\xE2\xAA\xA1" "\xE2\xA9\xBD" "\xE2\x89\xB2" "\xF0\x9D\x94\x8F" "\xE2\x8B\x98" "\xE2\x87\x9A" "\xC4\xBF" "\xE2\x9F\xB5"
    "\xE2\x9F\xB7" "\xE2\x9F\xB6" "\xE2\x9F\xB8" "\xE2\x9F\xBA" "\xE2\x9F\xB9" "\xF0\x9D\x95\x83" "\xE2\x86\x99" "\xE2\x86\x98"
    "\xE2\x84\x92" "\xE2\x86\xB0" "\xC5\x81" "\xE2\x89\xAA" "\xE2\xA4\x85" "\xD0\x9C" "\xE2\x81\x9F" "\xE2\x84\xB3"
    "\xF0\x9D\x94\x90" "\xE2\x88\x93" "\xF0\x9D\x95\x84" "\xE2\x84\xB3" "\xCE\x9C" "\xD0\x8A" "\xC5\x83" "\xC5\x87"
    "\xC5\x85" "\xD0\x9D" "\xE2\x80\x8B" "\xE2\x80\x8B" "\xE2\x80\x8B" "\xE2\x80\x8B" "\xE2\x89\xAB" "\xE2\x89\xAA"
    "\x0A" "\xF0\x9D\x94\x91" "\xE2\x81\xA0" "\xC2\xA0" "\xE2\x84\x95" "\xE2\xAB\xAC" "\xE2\x89\xA2" "\xE2\x89\xAD"
    "\xE2\x88\xA6" "\xE2\x88\x89" "\xE2\x89\xA0" "\xE2\x89\x82\xCC\xB8" "\xE2\x88\x84" "\xE2\x89\xAF" "\xE2\x89\xB1" "\xE2\x89\xA7\xCC\xB8"
    "\xE2\x89\xAB\xCC\xB8" "\xE2\x89\xB9" "\xE2\xA9\xBE\xCC\xB8" "\xE2\x89\xB5" "\xE2\x89\x8E\xCC\xB8" "\xE2\x89\x8F\xCC\xB8" "\xE2\x8B\xAA" "\xE2\xA7\x8F\xCC\xB8"
    "\xE2\x8B\xAC" "\xE2\x89\xAE" "\xE2\x89\xB0" "\xE2\x89\xB8" "\xE2\x89\xAA\xCC\xB8" "\xE2\xA9\xBD\xCC\xB8" "\xE2\x89\xB4" "\xE2\xAA\xA2\xCC\xB8"
    "\xE2\xAA\xA1\xCC\xB8" "\xE2\x8A\x80" "\xE2\xAA\xAF\xCC\xB8" "\xE2\x8B\xA0" "\xE2\x88\x8C" "\xE2\x8B\xAB" "\xE2\xA7\x90\xCC\xB8" "\xE2\x8B\xAD"
    "\xE2\x8A\x8F\xCC\xB8" "\xE2\x8B\xA2" "\xE2\x8A\x90\xCC\xB8" "\xE2\x8B\xA3" "\xE2\x8A\x82\xE2\x83\x92" "\xE2\x8A\x88" "\xE2\x8A\x81" "\xE2\xAA\xB0\xCC\xB8"
    "\xE2\x8B\xA1" "\xE2\x89\xBF\xCC\xB8" "\xE2\x8A\x83\xE2\x83\x92" "\xE2\x8A\x89" "\xE2\x89\x81" "\xE2\x89\x84" "\xE2\x89\x87" "\xE2\x89\x89"
    "\xE2\x88\xA4" "\xF0\x9D\x92\xA9" "\xC3\x91" "\xCE\x9D" "\xC5\x92" "\xC3\x93" "\xC3\x94" "\xD0\x9E"
    "\xC5\x90" "\xF0\x9D\x94\x92" "\xC3\x92" "\xC5\x8C" "\xCE\xA9" "\xCE\x9F" "\xF0\x9D\x95\x86" "\xE2\x80\x9C"
    "\xE2\x80\x98" "\xE2\xA9\x94" "\xF0\x9D\x92\xAA" "\xC3\x98" "\xC3\x95" "\xE2\xA8\xB7" "\xC3\x96" "\xE2\x80\xBE"
    "\xE2\x8F\x9E" "\xE2\x8E\xB4" "\xE2\x8F\x9C" "\xE2\x88\x82" "\xD0\x9F" "\xF0\x9D\x94\x93" "\xCE\xA6" "\xCE\xA0"
    "\xC2\xB1" "\xE2\x84\x8C" "\xE2\x84\x99" "\xE2\xAA\xBB" "\xE2\x89\xBA" "\xE2\xAA\xAF" "\xE2\x89\xBC" "\xE2\x89\xBE"
    "\xE2\x80\xB3" "\xE2\x88\x8F" "\xE2\x88\xB7" "\xE2\x88\x9D" "\xF0\x9D\x92\xAB" "\xCE\xA8" "\x22" "\xF0\x9D\x94\x94"
    "\xE2\x84\x9A" "\xF0\x9D\x92\xAC" "\xE2\xA4\x90" "\xC2\xAE" "\xC5\x94" "\xE2\x9F\xAB" "\xE2\x86\xA0" "\xE2\xA4\x96"
    "\xC5\x98" "\xC5\x96" "\xD0\xA0" "\xE2\x84\x9C" "\xE2\x88\x8B" "\xE2\x87\x8B" "\xE2\xA5\xAF" "\xE2\x84\x9C"
    "\xCE\xA1" "\xE2\x9F\xA9" "\xE2\x86\x92" "\xE2\x87\xA5" "\xE2\x87\x84" "\xE2\x8C\x89" "\xE2\x9F\xA7" "\xE2\xA5\x9D"
    "\xE2\x87\x82" "\xE2\xA5\x95" "\xE2\x8C\x8B" "\xE2\x8A\xA2" "\xE2\x86\xA6" "\xE2\xA5\x9B" "\xE2\x8A\xB3" "\xE2\xA7\x90"
    "\xE2\x8A\xB5" "\xE2\xA5\x8F" "\xE2\xA5\x9C" "\xE2\x86\xBE" "\xE2\xA5\x94" "\xE2\x87\x80" "\xE2\xA5\x93" "\xE2\x87\x92"
    "\xE2\x84\x9D" "\xE2\xA5\xB0" "\xE2\x87\x9B" "\xE2\x84\x9B" "\xE2\x86\xB1" "\xE2\xA7\xB4" "\xD0\xA9" "\xD0\xA8"
    "\xD0\xAC" "\xC5\x9A" "\xE2\xAA\xBC" "\xC5\xA0" "\xC5\x9E" "\xC5\x9C" "\xD0\xA1" "\xF0\x9D\x94\x96"
    "\xE2\x86\x93" "\xE2\x86\x90" "\xE2\x86\x92" "\xE2\x86\x91" "\xCE\xA3" "\xE2\x88\x98" "\xF0\x9D\x95\x8A" "\xE2\x88\x9A"
    "\xE2\x96\xA1" "\xE2\x8A\x93" "\xE2\x8A\x8F" "\xE2\x8A\x91" "\xE2\x8A\x90" "\xE2\x8A\x92" "\xE2\x8A\x94" "\xF0\x9D\x92\xAE"
    "\xE2\x8B\x86" "\xE2\x8B\x90" "\xE2\x8B\x90" "\xE2\x8A\x86" "\xE2\x89\xBB" "\xE2\xAA\xB0" "\xE2\x89\xBD" "\xE2\x89\xBF"
    "\xE2\x88\x8B" "\xE2\x88\x91" "\xE2\x8B\x91" "\xE2\x8A\x83" "\xE2\x8A\x87" "\xE2\x8B\x91" "\xC3\x9E" "\xE2\x84\xA2"
    "\xD0\x8B" "\xD0\xA6" "\x09" "\xCE\xA4" "\xC5\xA4" "\xC5\xA2" "\xD0\xA2" "\xF0\x9D\x94\x97"
    "\xE2\x88\xB4" "\xCE\x98" "\xE2\x81\x9F\xE2\x80\x8A" "\xE2\x80\x89" "\xE2\x88\xBC" "\xE2\x89\x83" "\xE2\x89\x85" "\xE2\x89\x88"
    "\xF0\x9D\x95\x8B" "\xE2\x83\x9B" "\xF0\x9D\x92\xAF" "\xC5\xA6" "\xC3\x9A" "\xE2\x86\x9F" "\xE2\xA5\x89" "\xD0\x8E"
    "\xC5\xAC" "\xC3\x9B" "\xD0\xA3" "\xC5\xB0" "\xF0\x9D\x94\x98" "\xC3\x99" "\xC5\xAA" "_"
    "\xE2\x8F\x9F" "\xE2\x8E\xB5" "\xE2\x8F\x9D" "\xE2\x8B\x83" "\xE2\x8A\x8E" "\xC5\xB2" "\xF0\x9D\x95\x8C" "\xE2\x86\x91"
    "\xE2\xA4\x92" "\xE2\x87\x85" "\xE2\x86\x95" "\xE2\xA5\xAE" "\xE2\x8A\xA5" "\xE2\x86\xA5" "\xE2\x87\x91" "\xE2\x87\x95"
    "\xE2\x86\x96" "\xE2\x86\x97" "\xCF\x92" "\xCE\xA5" "\xC5\xAE" "\xF0\x9D\x92\xB0" "\xC5\xA8" "\xC3\x9C"
    "\xE2\x8A\xAB" "\xE2\xAB\xAB" "\xD0\x92" "\xE2\x8A\xA9" "\xE2\xAB\xA6" "\xE2\x8B\x81" "\xE2\x80\x96" "\xE2\x80\x96"
    "\xE2\x88\xA3" "|" "\xE2\x9D\x98" "\xE2\x89\x80" "\xE2\x80\x8A" "\xF0\x9D\x94\x99" "\xF0\x9D\x95\x8D" "\xF0\x9D\x92\xB1"
    "\xE2\x8A\xAA" "\xC5\xB4" "\xE2\x8B\x80" "\xF0\x9D\x94\x9A" "\xF0\x9D\x95\x8E" "\xF0\x9D\x92\xB2" "\xF0\x9D\x94\x9B" "\xCE\x9E"
    "\xF0\x9D\x95\x8F" "\xF0\x9D\x92\xB3" "\xD0\xAF" "\xD0\x87" "\xD0\xAE" "\xC3\x9D" "\xC5\xB6" "\xD0\xAB"
    "\xF0\x9D\x94\x9C" "\xF0\x9D\x95\x90" "\xF0\x9D\x92\xB4" "\xC5\xB8" "\xD0\x96" "\xC5\xB9" "\xC5\xBD" "\xD0\x97"
    "\xC5\xBB" "\xE2\x80\x8B" "\xCE\x96" "\xE2\x84\xA8" "\xE2\x84\xA4" "\xF0\x9D\x92\xB5" "\xC3\xA1" "\xC4\x83"
    "\xE2\x88\xBE" "\xE2\x88\xBE\xCC\xB3" "\xE2\x88\xBF" "\xC3\xA2" "\xC2\xB4" "\xD0\xB0" "\xC3\xA6" "\xE2\x81\xA1"
    "\xF0\x9D\x94\x9E" "\xC3\xA0" "\xE2\x84\xB5" "\xE2\x84\xB5" "\xCE\xB1" "\xC4\x81" "\xE2\xA8\xBF" "&"
    "\xE2\x88\xA7" "\xE2\xA9\x95" "\xE2\xA9\x9C" "\xE2\xA9\x98" "\xE2\xA9\x9A" "\xE2\x88\xA0" "\xE2\xA6\xA4" "\xE2\x88\xA0"
    "\xE2\x88\xA1" "\xE2\xA6\xA8" "\xE2\xA6\xA9" "\xE2\xA6\xAA" "\xE2\xA6\xAB" "\xE2\xA6\xAC" "\xE2\xA6\xAD" "\xE2\xA6\xAE"
    "\xE2\xA6\xAF" "\xE2\x88\x9F" "\xE2\x8A\xBE" "\xE2\xA6\x9D" "\xE2\x88\xA2" "\xC3\x85" "\xE2\x8D\xBC" "\xC4\x85"
    "\xF0\x9D\x95\x92" "\xE2\x89\x88" "\xE2\xA9\xB0" "\xE2\xA9\xAF" "\xE2\x89\x8A" "\xE2\x89\x8B" "'" "\xE2\x89\x88"
    "\xE2\x89\x8A" "\xC3\xA5" "\xF0\x9D\x92\xB6" "*" "\xE2\x89\x88" "\xE2\x89\x8D" "\xC3\xA3" "\xC3\xA4"
    "\xE2\x88\xB3" "\xE2\xA8\x91" "\xE2\xAB\xAD" "\xE2\x89\x8C" "\xCF\xB6" "\xE2\x80\xB5" "\xE2\x88\xBD" "\xE2\x8B\x8D"
    "\xE2\x8A\xBD" "\xE2\x8C\x85" "\xE2\x8C\x85" "\xE2\x8E\xB5" "\xE2\x8E\xB6" "\xE2\x89\x8C" "\xD0\xB1" "\xE2\x80\x9E"
    "\xE2\x88\xB5" "\xE2\x88\xB5" "\xE2\xA6\xB0" "\xCF\xB6" "\xE2\x84\xAC" "\xCE\xB2" "\xE2\x84\xB6" "\xE2\x89\xAC"
    "\xF0\x9D\x94\x9F" "\xE2\x8B\x82" "\xE2\x97\xAF" "\xE2\x8B\x83" "\xE2\xA8\x80" "\xE2\xA8\x81" "\xE2\xA8\x82" "\xE2\xA8\x86"
    "\xE2\x98\x85" "\xE2\x96\xBD" "\xE2\x96\xB3" "\xE2\xA8\x84" "\xE2\x8B\x81" "\xE2\x8B\x80" "\xE2\xA4\x8D" "\xE2\xA7\xAB"
    "\xE2\x96\xAA" "\xE2\x96\xB4" "\xE2\x96\xBE" "\xE2\x97\x82" "\xE2\x96\xB8" "\xE2\x90\xA3" "\xE2\x96\x92" "\xE2\x96\x91"
    "\xE2\x96\x93" "\xE2\x96\x88" "=\xE2\x83\xA5" "\xE2\x89\xA1\xE2\x83\xA5" "\xE2\x8C\x90" "\xF0\x9D\x95\x93" "\xE2\x8A\xA5" "\xE2\x8A\xA5"
    "\xE2\x8B\x88" "\xE2\x95\x97" "\xE2\x95\x94" "\xE2\x95\x96" "\xE2\x95\x93" "\xE2\x95\x90" "\xE2\x95\xA6" "\xE2\x95\xA9"
    "\xE2\x95\xA4" "\xE2\x95\xA7" "\xE2\x95\x9D" "\xE2\x95\x9A" "\xE2\x95\x9C" "\xE2\x95\x99" "\xE2\x95\x91" "\xE2\x95\xAC"
    "\xE2\x95\xA3" "\xE2\x95\xA0" "\xE2\x95\xAB" "\xE2\x95\xA2" "\xE2\x95\x9F" "\xE2\xA7\x89" "\xE2\x95\x95" "\xE2\x95\x92"
    "\xE2\x94\x90" "\xE2\x94\x8C" "\xE2\x94\x80" "\xE2\x95\xA5" "\xE2\x95\xA8" "\xE2\x94\xAC" "\xE2\x94\xB4" "\xE2\x8A\x9F"
    "\xE2\x8A\x9E" "\xE2\x8A\xA0" "\xE2\x95\x9B" "\xE2\x95\x98" "\xE2\x94\x98" "\xE2\x94\x94" "\xE2\x94\x82" "\xE2\x95\xAA"
    "\xE2\x95\xA1" "\xE2\x95\x9E" "\xE2\x94\xBC" "\xE2\x94\xA4" "\xE2\x94\x9C" "\xE2\x80\xB5" "\xCB\x98" "\xC2\xA6"
    "\xF0\x9D\x92\xB7" "\xE2\x81\x8F" "\xE2\x88\xBD" "\xE2\x8B\x8D" "\x5C" "\xE2\xA7\x85" "\xE2\x9F\x88" "\xE2\x80\xA2"
    "\xE2\x80\xA2" "\xE2\x89\x8E" "\xE2\xAA\xAE" "\xE2\x89\x8F" "\xE2\x89\x8F" "\xC4\x87" "\xE2\x88\xA9" "\xE2\xA9\x84"
    "\xE2\xA9\x89" "\xE2\xA9\x8B" "\xE2\xA9\x87" "\xE2\xA9\x80" "\xE2\x88\xA9\xEF\xB8\x80" "\xE2\x81\x81" "\xCB\x87" "\xE2\xA9\x8D"
    "\xC4\x8D" "\xC3\xA7" "\xC4\x89" "\xE2\xA9\x8C" "\xE2\xA9\x90" "\xC4\x8B" "\xC2\xB8" "\xE2\xA6\xB2"
    "\xC2\xA2" "\xC2\xB7" "\xF0\x9D\x94\xA0" "\xD1\x87" "\xE2\x9C\x93" "\xE2\x9C\x93" "\xCF\x87" "\xE2\x97\x8B"
    "\xE2\xA7\x83" "\xCB\x86" "\xE2\x89\x97" "\xE2\x86\xBA" "\xE2\x86\xBB" "\xC2\xAE" "\xE2\x93\x88" "\xE2\x8A\x9B"
    "\xE2\x8A\x9A" "\xE2\x8A\x9D" "\xE2\x89\x97" "\xE2\xA8\x90" "\xE2\xAB\xAF" "\xE2\xA7\x82" "\xE2\x99\xA3" "\xE2\x99\xA3"
    ":" "\xE2\x89\x94" "\xE2\x89\x94" "," "@" "\xE2\x88\x81" "\xE2\x88\x98" "\xE2\x88\x81"
    "\xE2\x84\x82" "\xE2\x89\x85" "\xE2\xA9\xAD" "\xE2\x88\xAE" "\xF0\x9D\x95\x94" "\xE2\x88\x90" "\xC2\xA9" "\xE2\x84\x97"
    "\xE2\x86\xB5" "\xE2\x9C\x97" "\xF0\x9D\x92\xB8" "\xE2\xAB\x8F" "\xE2\xAB\x91" "\xE2\xAB\x90" "\xE2\xAB\x92" "\xE2\x8B\xAF"
    "\xE2\xA4\xB8" "\xE2\xA4\xB5" "\xE2\x8B\x9E" "\xE2\x8B\x9F" "\xE2\x86\xB6" "\xE2\xA4\xBD" "\xE2\x88\xAA" "\xE2\xA9\x88"
    "\xE2\xA9\x86" "\xE2\xA9\x8A" "\xE2\x8A\x8D" "\xE2\xA9\x85" "\xE2\x88\xAA\xEF\xB8\x80" "\xE2\x86\xB7" "\xE2\xA4\xBC" "\xE2\x8B\x9E"
    "\xE2\x8B\x9F" "\xE2\x8B\x8E" "\xE2\x8B\x8F" "\xC2\xA4" "\xE2\x86\xB6" "\xE2\x86\xB7" "\xE2\x8B\x8E" "\xE2\x8B\x8F"
    "\xE2\x88\xB2" "\xE2\x88\xB1" "\xE2\x8C\xAD" "\xE2\x87\x93" "\xE2\xA5\xA5" "\xE2\x80\xA0" "\xE2\x84\xB8" "\xE2\x86\x93"
    "\xE2\x80\x90" "\xE2\x8A\xA3" "\xE2\xA4\x8F" "\xCB\x9D" "\xC4\x8F" "\xD0\xB4" "\xE2\x85\x86" "\xE2\x80\xA1"
    "\xE2\x87\x8A" "\xE2\xA9\xB7" "\xC2\xB0" "\xCE\xB4" "\xE2\xA6\xB1" "\xE2\xA5\xBF" "\xF0\x9D\x94\xA1" "\xE2\x87\x83"
    "\xE2\x87\x82" "\xE2\x8B\x84" "\xE2\x8B\x84" "\xE2\x99\xA6" "\xE2\x99\xA6" "\xC2\xA8" "\xCF\x9D" "\xE2\x8B\xB2"
    "\xC3\xB7" "\xC3\xB7" "\xE2\x8B\x87" "\xE2\x8B\x87" "\xD1\x92" "\xE2\x8C\x9E" "\xE2\x8C\x8D" "$"
    "\xF0\x9D\x95\x95" "\xCB\x99" "\xE2\x89\x90" "\xE2\x89\x91" "\xE2\x88\xB8" "\xE2\x88\x94" "\xE2\x8A\xA1" "\xE2\x8C\x86"
    "\xE2\x86\x93" "\xE2\x87\x8A" "\xE2\x87\x83" "\xE2\x87\x82" "\xE2\xA4\x90" "\xE2\x8C\x9F" "\xE2\x8C\x8C" "\xF0\x9D\x92\xB9"
    "\xD1\x95" "\xE2\xA7\xB6" "\xC4\x91" "\xE2\x8B\xB1" "\xE2\x96\xBF" "\xE2\x96\xBE" "\xE2\x87\xB5" "\xE2\xA5\xAF"
    "\xE2\xA6\xA6" "\xD1\x9F" "\xE2\x9F\xBF" "\xE2\xA9\xB7" "\xE2\x89\x91" "\xC3\xA9" "\xE2\xA9\xAE" "\xC4\x9B"
    "\xE2\x89\x96" "\xC3\xAA" "\xE2\x89\x95" "\xD1\x8D" "\xC4\x97" "\xE2\x85\x87" "\xE2\x89\x92" "\xF0\x9D\x94\xA2"
    "\xE2\xAA\x9A" "\xC3\xA8" "\xE2\xAA\x96" "\xE2\xAA\x98" "\xE2\xAA\x99" "\xE2\x8F\xA7" "\xE2\x84\x93" "\xE2\xAA\x95"
    "\xE2\xAA\x97" "\xC4\x93" "\xE2\x88\x85" "\xE2\x88\x85" "\xE2\x88\x85" "\xE2\x80\x83" "\xE2\x80\x84" "\xE2\x80\x85"
    "\xC5\x8B" "\xE2\x80\x82" "\xC4\x99" "\xF0\x9D\x95\x96" "\xE2\x8B\x95" "\xE2\xA7\xA3" "\xE2\xA9\xB1" "\xCE\xB5"
    "\xCE\xB5" "\xCF\xB5" "\xE2\x89\x96" "\xE2\x89\x95" "\xE2\x89\x82" "\xE2\xAA\x96" "\xE2\xAA\x95" "="
    "\xE2\x89\x9F" "\xE2\x89\xA1" "\xE2\xA9\xB8" "\xE2\xA7\xA5" "\xE2\x89\x93" "\xE2\xA5\xB1" "\xE2\x84\xAF" "\xE2\x89\x90"
    "\xE2\x89\x82" "\xCE\xB7" "\xC3\xB0" "\xC3\xAB" "\xE2\x82\xAC" "!" "\xE2\x88\x83" "\xE2\x84\xB0"
    "\xE2\x85\x87" "\xE2\x89\x92" "\xD1\x84" "\xE2\x99\x80" "\xEF\xAC\x83" "\xEF\xAC\x80" "\xEF\xAC\x84" "\xF0\x9D\x94\xA3"
    "\xEF\xAC\x81" "fj" "\xE2\x99\xAD" "\xEF\xAC\x82" "\xE2\x96\xB1" "\xC6\x92" "\xF0\x9D\x95\x97" "\xE2\x88\x80"
    "\xE2\x8B\x94" "\xE2\xAB\x99" "\xE2\xA8\x8D" "\xC2\xBD" "\xE2\x85\x93" "\xC2\xBC" "\xE2\x85\x95" "\xE2\x85\x99"
    "\xE2\x85\x9B" "\xE2\x85\x94" "\xE2\x85\x96" "\xC2\xBE" "\xE2\x85\x97" "\xE2\x85\x9C" "\xE2\x85\x98" "\xE2\x85\x9A"
    "\xE2\x85\x9D" "\xE2\x85\x9E" "\xE2\x81\x84" "\xE2\x8C\xA2" "\xF0\x9D\x92\xBB" "\xE2\x89\xA7" "\xE2\xAA\x8C" "\xC7\xB5"
    "\xCE\xB3" "\xCF\x9D" "\xE2\xAA\x86" "\xC4\x9F" "\xC4\x9D" "\xD0\xB3" "\xC4\xA1" "\xE2\x89\xA5"
    "\xE2\x8B\x9B" "\xE2\x89\xA5" "\xE2\x89\xA7" "\xE2\xA9\xBE" "\xE2\xA9\xBE" "\xE2\xAA\xA9" "\xE2\xAA\x80" "\xE2\xAA\x82"
    "\xE2\xAA\x84" "\xE2\x8B\x9B\xEF\xB8\x80" "\xE2\xAA\x94" "\xF0\x9D\x94\xA4" "\xE2\x89\xAB" "\xE2\x8B\x99" "\xE2\x84\xB7" "\xD1\x93"
    "\xE2\x89\xB7" "\xE2\xAA\x92" "\xE2\xAA\xA5" "\xE2\xAA\xA4" "\xE2\x89\xA9" "\xE2\xAA\x8A" "\xE2\xAA\x8A" "\xE2\xAA\x88"
    "\xE2\xAA\x88" "\xE2\x89\xA9" "\xE2\x8B\xA7" "\xF0\x9D\x95\x98" "`" "\xE2\x84\x8A" "\xE2\x89\xB3" "\xE2\xAA\x8E"
    "\xE2\xAA\x90" ">" "\xE2\xAA\xA7" "\xE2\xA9\xBA" "\xE2\x8B\x97" "\xE2\xA6\x95" "\xE2\xA9\xBC" "\xE2\xAA\x86"
    "\xE2\xA5\xB8" "\xE2\x8B\x97" "\xE2\x8B\x9B" "\xE2\xAA\x8C" "\xE2\x89\xB7" "\xE2\x89\xB3" "\xE2\x89\xA9\xEF\xB8\x80" "\xE2\x89\xA9\xEF\xB8\x80"
    "\xE2\x87\x94" "\xE2\x80\x8A" "\xC2\xBD" "\xE2\x84\x8B" "\xD1\x8A" "\xE2\x86\x94" "\xE2\xA5\x88" "\xE2\x86\xAD"
    "\xE2\x84\x8F" "\xC4\xA5" "\xE2\x99\xA5" "\xE2\x99\xA5" "\xE2\x80\xA6" "\xE2\x8A\xB9" "\xF0\x9D\x94\xA5" "\xE2\xA4\xA5"
    "\xE2\xA4\xA6" "\xE2\x87\xBF" "\xE2\x88\xBB" "\xE2\x86\xA9" "\xE2\x86\xAA" "\xF0\x9D\x95\x99" "\xE2\x80\x95" "\xF0\x9D\x92\xBD"
    "\xE2\x84\x8F" "\xC4\xA7" "\xE2\x81\x83" "\xE2\x80\x90" "\xC3\xAD" "\xE2\x81\xA3" "\xC3\xAE" "\xD0\xB8"
    "\xD0\xB5" "\xC2\xA1" "\xE2\x87\x94" "\xF0\x9D\x94\xA6" "\xC3\xAC" "\xE2\x85\x88" "\xE2\xA8\x8C" "\xE2\x88\xAD"
    "\xE2\xA7\x9C" "\xE2\x84\xA9" "\xC4\xB3" "\xC4\xAB" "\xE2\x84\x91" "\xE2\x84\x90" "\xE2\x84\x91" "\xC4\xB1"
    "\xE2\x8A\xB7" "\xC6\xB5" "\xE2\x88\x88" "\xE2\x84\x85" "\xE2\x88\x9E" "\xE2\xA7\x9D" "\xC4\xB1" "\xE2\x88\xAB"
    "\xE2\x8A\xBA" "\xE2\x84\xA4" "\xE2\x8A\xBA" "\xE2\xA8\x97" "\xE2\xA8\xBC" "\xD1\x91" "\xC4\xAF" "\xF0\x9D\x95\x9A"
    "\xCE\xB9" "\xE2\xA8\xBC" "\xC2\xBF" "\xF0\x9D\x92\xBE" "\xE2\x88\x88" "\xE2\x8B\xB9" "\xE2\x8B\xB5" "\xE2\x8B\xB4"
    "\xE2\x8B\xB3" "\xE2\x88\x88" "\xE2\x81\xA2" "\xC4\xA9" "\xD1\x96" "\xC3\xAF" "\xC4\xB5" "\xD0\xB9"
    "\xF0\x9D\x94\xA7" "\xC8\xB7" "\xF0\x9D\x95\x9B" "\xF0\x9D\x92\xBF" "\xD1\x98" "\xD1\x94" "\xCE\xBA" "\xCF\xB0"
    "\xC4\xB7" "\xD0\xBA" "\xF0\x9D\x94\xA8" "\xC4\xB8" "\xD1\x85" "\xD1\x9C" "\xF0\x9D\x95\x9C" "\xF0\x9D\x93\x80"
    "\xE2\x87\x9A" "\xE2\x87\x90" "\xE2\xA4\x9B" "\xE2\xA4\x8E" "\xE2\x89\xA6" "\xE2\xAA\x8B" "\xE2\xA5\xA2" "\xC4\xBA"
    "\xE2\xA6\xB4" "\xE2\x84\x92" "\xCE\xBB" "\xE2\x9F\xA8" "\xE2\xA6\x91" "\xE2\x9F\xA8" "\xE2\xAA\x85" "\xC2\xAB"
    "\xE2\x86\x90" "\xE2\x87\xA4" "\xE2\xA4\x9F" "\xE2\xA4\x9D" "\xE2\x86\xA9" "\xE2\x86\xAB" "\xE2\xA4\xB9" "\xE2\xA5\xB3"
    "\xE2\x86\xA2" "\xE2\xAA\xAB" "\xE2\xA4\x99" "\xE2\xAA\xAD" "\xE2\xAA\xAD\xEF\xB8\x80" "\xE2\xA4\x8C" "\xE2\x9D\xB2" "{"
    "[" "\xE2\xA6\x8B" "\xE2\xA6\x8F" "\xE2\xA6\x8D" "\xC4\xBE" "\xC4\xBC" "\xE2\x8C\x88" "{"
    "\xD0\xBB" "\xE2\xA4\xB6" "\xE2\x80\x9C" "\xE2\x80\x9E" "\xE2\xA5\xA7" "\xE2\xA5\x8B" "\xE2\x86\xB2" "\xE2\x89\xA4"
    "\xE2\x86\x90" "\xE2\x86\xA2" "\xE2\x86\xBD" "\xE2\x86\xBC" "\xE2\x87\x87" "\xE2\x86\x94" "\xE2\x87\x86" "\xE2\x87\x8B"
    "\xE2\x86\xAD" "\xE2\x8B\x8B" "\xE2\x8B\x9A" "\xE2\x89\xA4" "\xE2\x89\xA6" "\xE2\xA9\xBD" "\xE2\xA9\xBD" "\xE2\xAA\xA8"
    "\xE2\xA9\xBF" "\xE2\xAA\x81" "\xE2\xAA\x83" "\xE2\x8B\x9A\xEF\xB8\x80" "\xE2\xAA\x93" "\xE2\xAA\x85" "\xE2\x8B\x96" "\xE2\x8B\x9A"
    "\xE2\xAA\x8B" "\xE2\x89\xB6" "\xE2\x89\xB2" "\xE2\xA5\xBC" "\xE2\x8C\x8A" "\xF0\x9D\x94\xA9" "\xE2\x89\xB6" "\xE2\xAA\x91"
    "\xE2\x86\xBD" "\xE2\x86\xBC" "\xE2\xA5\xAA" "\xE2\x96\x84" "\xD1\x99" "\xE2\x89\xAA" "\xE2\x87\x87" "\xE2\x8C\x9E"
    "\xE2\xA5\xAB" "\xE2\x97\xBA" "\xC5\x80" "\xE2\x8E\xB0" "\xE2\x8E\xB0" "\xE2\x89\xA8" "\xE2\xAA\x89" "\xE2\xAA\x89"
    "\xE2\xAA\x87" "\xE2\xAA\x87" "\xE2\x89\xA8" "\xE2\x8B\xA6" "\xE2\x9F\xAC" "\xE2\x87\xBD" "\xE2\x9F\xA6" "\xE2\x9F\xB5"
    "\xE2\x9F\xB7" "\xE2\x9F\xBC" "\xE2\x9F\xB6" "\xE2\x86\xAB" "\xE2\x86\xAC" "\xE2\xA6\x85" "\xF0\x9D\x95\x9D" "\xE2\xA8\xAD"
    "\xE2\xA8\xB4" "\xE2\x88\x97" "_" "\xE2\x97\x8A" "\xE2\x97\x8A" "\xE2\xA7\xAB" "(" "\xE2\xA6\x93"
    "\xE2\x87\x86" "\xE2\x8C\x9F" "\xE2\x87\x8B" "\xE2\xA5\xAD" "\xE2\x80\x8E" "\xE2\x8A\xBF" "\xE2\x80\xB9" "\xF0\x9D\x93\x81"
    "\xE2\x86\xB0" "\xE2\x89\xB2" "\xE2\xAA\x8D" "\xE2\xAA\x8F" "[" "\xE2\x80\x98" "\xE2\x80\x9A" "\xC5\x82"
    "<" "\xE2\xAA\xA6" "\xE2\xA9\xB9" "\xE2\x8B\x96" "\xE2\x8B\x8B" "\xE2\x8B\x89" "\xE2\xA5\xB6" "\xE2\xA9\xBB"
    "\xE2\xA6\x96" "\xE2\x97\x83" "\xE2\x8A\xB4" "\xE2\x97\x82" "\xE2\xA5\x8A" "\xE2\xA5\xA6" "\xE2\x89\xA8\xEF\xB8\x80" "\xE2\x89\xA8\xEF\xB8\x80"
    "\xE2\x88\xBA" "\xC2\xAF" "\xE2\x99\x82" "\xE2\x9C\xA0" "\xE2\x9C\xA0" "\xE2\x86\xA6" "\xE2\x86\xA6" "\xE2\x86\xA7"
    "\xE2\x86\xA4" "\xE2\x86\xA5" "\xE2\x96\xAE" "\xE2\xA8\xA9" "\xD0\xBC" "\xE2\x80\x94" "\xE2\x88\xA1" "\xF0\x9D\x94\xAA"
    "\xE2\x84\xA7" "\xC2\xB5" "\xE2\x88\xA3" "*" "\xE2\xAB\xB0" "\xC2\xB7" "\xE2\x88\x92" "\xE2\x8A\x9F"
    "\xE2\x88\xB8" "\xE2\xA8\xAA" "\xE2\xAB\x9B" "\xE2\x80\xA6" "\xE2\x88\x93" "\xE2\x8A\xA7" "\xF0\x9D\x95\x9E" "\xE2\x88\x93"
    "\xF0\x9D\x93\x82" "\xE2\x88\xBE" "\xCE\xBC" "\xE2\x8A\xB8" "\xE2\x8A\xB8" "\xE2\x8B\x99\xCC\xB8" "\xE2\x89\xAB\xE2\x83\x92" "\xE2\x89\xAB\xCC\xB8"
    "\xE2\x87\x8D" "\xE2\x87\x8E" "\xE2\x8B\x98\xCC\xB8" "\xE2\x89\xAA\xE2\x83\x92" "\xE2\x89\xAA\xCC\xB8" "\xE2\x87\x8F" "\xE2\x8A\xAF" "\xE2\x8A\xAE"
    "\xE2\x88\x87" "\xC5\x84" "\xE2\x88\xA0\xE2\x83\x92" "\xE2\x89\x89" "\xE2\xA9\xB0\xCC\xB8" "\xE2\x89\x8B\xCC\xB8" "\xC5\x89" "\xE2\x89\x89"
    "\xE2\x99\xAE" "\xE2\x99\xAE" "\xE2\x84\x95" "\xC2\xA0" "\xE2\x89\x8E\xCC\xB8" "\xE2\x89\x8F\xCC\xB8" "\xE2\xA9\x83" "\xC5\x88"
    "\xC5\x86" "\xE2\x89\x87" "\xE2\xA9\xAD\xCC\xB8" "\xE2\xA9\x82" "\xD0\xBD" "\xE2\x80\x93" "\xE2\x89\xA0" "\xE2\x87\x97"
    "\xE2\xA4\xA4" "\xE2\x86\x97" "\xE2\x86\x97" "\xE2\x89\x90\xCC\xB8" "\xE2\x89\xA2" "\xE2\xA4\xA8" "\xE2\x89\x82\xCC\xB8" "\xE2\x88\x84"
    "\xE2\x88\x84" "\xF0\x9D\x94\xAB" "\xE2\x89\xA7\xCC\xB8" "\xE2\x89\xB1" "\xE2\x89\xB1" "\xE2\x89\xA7\xCC\xB8" "\xE2\xA9\xBE\xCC\xB8" "\xE2\xA9\xBE\xCC\xB8"
    "\xE2\x89\xB5" "\xE2\x89\xAF" "\xE2\x89\xAF" "\xE2\x87\x8E" "\xE2\x86\xAE" "\xE2\xAB\xB2" "\xE2\x88\x8B" "\xE2\x8B\xBC"
    "\xE2\x8B\xBA" "\xE2\x88\x8B" "\xD1\x9A" "\xE2\x87\x8D" "\xE2\x89\xA6\xCC\xB8" "\xE2\x86\x9A" "\xE2\x80\xA5" "\xE2\x89\xB0"
    "\xE2\x86\x9A" "\xE2\x86\xAE" "\xE2\x89\xB0" "\xE2\x89\xA6\xCC\xB8" "\xE2\xA9\xBD\xCC\xB8" "\xE2\xA9\xBD\xCC\xB8" "\xE2\x89\xAE" "\xE2\x89\xB4"
    "\xE2\x89\xAE" "\xE2\x8B\xAA" "\xE2\x8B\xAC" "\xE2\x88\xA4" "\xF0\x9D\x95\x9F" "\xC2\xAC" "\xE2\x88\x89" "\xE2\x8B\xB9\xCC\xB8"
    "\xE2\x8B\xB5\xCC\xB8" "\xE2\x88\x89" "\xE2\x8B\xB7" "\xE2\x8B\xB6" "\xE2\x88\x8C" "\xE2\x88\x8C" "\xE2\x8B\xBE" "\xE2\x8B\xBD"
    "\xE2\x88\xA6" "\xE2\x88\xA6" "\xE2\xAB\xBD\xE2\x83\xA5" "\xE2\x88\x82\xCC\xB8" "\xE2\xA8\x94" "\xE2\x8A\x80" "\xE2\x8B\xA0" "\xE2\xAA\xAF\xCC\xB8"
    "\xE2\x8A\x80" "\xE2\xAA\xAF\xCC\xB8" "\xE2\x87\x8F" "\xE2\x86\x9B" "\xE2\xA4\xB3\xCC\xB8" "\xE2\x86\x9D\xCC\xB8" "\xE2\x86\x9B" "\xE2\x8B\xAB"
    "\xE2\x8B\xAD" "\xE2\x8A\x81" "\xE2\x8B\xA1" "\xE2\xAA\xB0\xCC\xB8" "\xF0\x9D\x93\x83" "\xE2\x88\xA4" "\xE2\x88\xA6" "\xE2\x89\x81"
    "\xE2\x89\x84" "\xE2\x89\x84" "\xE2\x88\xA4" "\xE2\x88\xA6" "\xE2\x8B\xA2" "\xE2\x8B\xA3" "\xE2\x8A\x84" "\xE2\xAB\x85\xCC\xB8"
    "\xE2\x8A\x88" "\xE2\x8A\x82\xE2\x83\x92" "\xE2\x8A\x88" "\xE2\xAB\x85\xCC\xB8" "\xE2\x8A\x81" "\xE2\xAA\xB0\xCC\xB8" "\xE2\x8A\x85" "\xE2\xAB\x86\xCC\xB8"
    "\xE2\x8A\x89" "\xE2\x8A\x83\xE2\x83\x92" "\xE2\x8A\x89" "\xE2\xAB\x86\xCC\xB8" "\xE2\x89\xB9" "\xC3\xB1" "\xE2\x89\xB8" "\xE2\x8B\xAA"
    "\xE2\x8B\xAC" "\xE2\x8B\xAB" "\xE2\x8B\xAD" "\xCE\xBD" "#" "\xE2\x84\x96" "\xE2\x80\x87" "\xE2\x8A\xAD"
    "\xE2\xA4\x84" "\xE2\x89\x8D\xE2\x83\x92" "\xE2\x8A\xAC" "\xE2\x89\xA5\xE2\x83\x92" ">\xE2\x83\x92" "\xE2\xA7\x9E" "\xE2\xA4\x82" "\xE2\x89\xA4\xE2\x83\x92"
    "<\xE2\x83\x92" "\xE2\x8A\xB4\xE2\x83\x92" "\xE2\xA4\x83" "\xE2\x8A\xB5\xE2\x83\x92" "\xE2\x88\xBC\xE2\x83\x92" "\xE2\x87\x96" "\xE2\xA4\xA3" "\xE2\x86\x96"
    "\xE2\x86\x96" "\xE2\xA4\xA7" "\xE2\x93\x88" "\xC3\xB3" "\xE2\x8A\x9B" "\xE2\x8A\x9A" "\xC3\xB4" "\xD0\xBE"
    "\xE2\x8A\x9D" "\xC5\x91" "\xE2\xA8\xB8" "\xE2\x8A\x99" "\xE2\xA6\xBC" "\xC5\x93" "\xE2\xA6\xBF" "\xF0\x9D\x94\xAC"
    "\xCB\x9B" "\xC3\xB2" "\xE2\xA7\x81" "\xE2\xA6\xB5" "\xCE\xA9" "\xE2\x88\xAE" "\xE2\x86\xBA" "\xE2\xA6\xBE"
    "\xE2\xA6\xBB" "\xE2\x80\xBE" "\xE2\xA7\x80" "\xC5\x8D" "\xCF\x89" "\xCE\xBF" "\xE2\xA6\xB6" "\xE2\x8A\x96"
    "\xF0\x9D\x95\xA0" "\xE2\xA6\xB7" "\xE2\xA6\xB9" "\xE2\x8A\x95" "\xE2\x88\xA8" "\xE2\x86\xBB" "\xE2\xA9\x9D" "\xE2\x84\xB4"
    "\xE2\x84\xB4" "\xC2\xAA" "\xC2\xBA" "\xE2\x8A\xB6" "\xE2\xA9\x96" "\xE2\xA9\x97" "\xE2\xA9\x9B" "\xE2\x84\xB4"
    "\xC3\xB8" "\xE2\x8A\x98" "\xC3\xB5" "\xE2\x8A\x97" "\xE2\xA8\xB6" "\xC3\xB6" "\xE2\x8C\xBD" "\xE2\x88\xA5"
    "\xC2\xB6" "\xE2\x88\xA5" "\xE2\xAB\xB3" "\xE2\xAB\xBD" "\xE2\x88\x82" "\xD0\xBF" "%" "."
    "\xE2\x80\xB0" "\xE2\x8A\xA5" "\xE2\x80\xB1" "\xF0\x9D\x94\xAD" "\xCF\x86" "\xCF\x95" "\xE2\x84\xB3" "\xE2\x98\x8E"
    "\xCF\x80" "\xE2\x8B\x94" "\xCF\x96" "\xE2\x84\x8F" "\xE2\x84\x8E" "\xE2\x84\x8F" "+" "\xE2\xA8\xA3"
    "\xE2\x8A\x9E" "\xE2\xA8\xA2" "\xE2\x88\x94" "\xE2\xA8\xA5" "\xE2\xA9\xB2" "\xC2\xB1" "\xE2\xA8\xA6" "\xE2\xA8\xA7"
    "\xC2\xB1" "\xE2\xA8\x95" "\xF0\x9D\x95\xA1" "\xC2\xA3" "\xE2\x89\xBA" "\xE2\xAA\xB3" "\xE2\xAA\xB7" "\xE2\x89\xBC"
    "\xE2\xAA\xAF" "\xE2\x89\xBA" "\xE2\xAA\xB7" "\xE2\x89\xBC" "\xE2\xAA\xAF" "\xE2\xAA\xB9" "\xE2\xAA\xB5" "\xE2\x8B\xA8"
    "\xE2\x89\xBE" "\xE2\x80\xB2" "\xE2\x84\x99" "\xE2\xAA\xB5" "\xE2\xAA\xB9" "\xE2\x8B\xA8" "\xE2\x88\x8F" "\xE2\x8C\xAE"
    "\xE2\x8C\x92" "\xE2\x8C\x93" "\xE2\x88\x9D" "\xE2\x88\x9D" "\xE2\x89\xBE" "\xE2\x8A\xB0" "\xF0\x9D\x93\x85" "\xCF\x88"
    "\xE2\x80\x88" "\xF0\x9D\x94\xAE" "\xE2\xA8\x8C" "\xF0\x9D\x95\xA2" "\xE2\x81\x97" "\xF0\x9D\x93\x86" "\xE2\x84\x8D" "\xE2\xA8\x96"
    "\x3F" "\xE2\x89\x9F" "\x22" "\xE2\x87\x9B" "\xE2\x87\x92" "\xE2\xA4\x9C" "\xE2\xA4\x8F" "\xE2\xA5\xA4"
    "\xE2\x88\xBD\xCC\xB1" "\xC5\x95" "\xE2\x88\x9A" "\xE2\xA6\xB3" "\xE2\x9F\xA9" "\xE2\xA6\x92" "\xE2\xA6\xA5" "\xE2\x9F\xA9"
    "\xC2\xBB" "\xE2\x86\x92" "\xE2\xA5\xB5" "\xE2\x87\xA5" "\xE2\xA4\xA0" "\xE2\xA4\xB3" "\xE2\xA4\x9E" "\xE2\x86\xAA"
    "\xE2\x86\xAC" "\xE2\xA5\x85" "\xE2\xA5\xB4" "\xE2\x86\xA3" "\xE2\x86\x9D" "\xE2\xA4\x9A" "\xE2\x88\xB6" "\xE2\x84\x9A"
    "\xE2\xA4\x8D" "\xE2\x9D\xB3" "}" "]" "\xE2\xA6\x8C" "\xE2\xA6\x8E" "\xE2\xA6\x90" "\xC5\x99"
    "\xC5\x97" "\xE2\x8C\x89" "}" "\xD1\x80" "\xE2\xA4\xB7" "\xE2\xA5\xA9" "\xE2\x80\x9D" "\xE2\x80\x9D"
    "\xE2\x86\xB3" "\xE2\x84\x9C" "\xE2\x84\x9B" "\xE2\x84\x9C" "\xE2\x84\x9D" "\xE2\x96\xAD" "\xC2\xAE" "\xE2\xA5\xBD"
    "\xE2\x8C\x8B" "\xF0\x9D\x94\xAF" "\xE2\x87\x81" "\xE2\x87\x80" "\xE2\xA5\xAC" "\xCF\x81" "\xCF\xB1" "\xE2\x86\x92"
    "\xE2\x86\xA3" "\xE2\x87\x81" "\xE2\x87\x80" "\xE2\x87\x84" "\xE2\x87\x8C" "\xE2\x87\x89" "\xE2\x86\x9D" "\xE2\x8B\x8C"
    "\xCB\x9A" "\xE2\x89\x93" "\xE2\x87\x84" "\xE2\x87\x8C" "\xE2\x80\x8F" "\xE2\x8E\xB1" "\xE2\x8E\xB1" "\xE2\xAB\xAE"
    "\xE2\x9F\xAD" "\xE2\x87\xBE" "\xE2\x9F\xA7" "\xE2\xA6\x86" "\xF0\x9D\x95\xA3" "\xE2\xA8\xAE" "\xE2\xA8\xB5" ")"
    "\xE2\xA6\x94" "\xE2\xA8\x92" "\xE2\x87\x89" "\xE2\x80\xBA" "\xF0\x9D\x93\x87" "\xE2\x86\xB1" "]" "\xE2\x80\x99"
    "\xE2\x80\x99" "\xE2\x8B\x8C" "\xE2\x8B\x8A" "\xE2\x96\xB9" "\xE2\x8A\xB5" "\xE2\x96\xB8" "\xE2\xA7\x8E" "\xE2\xA5\xA8"
    "\xE2\x84\x9E" "\xC5\x9B" "\xE2\x80\x9A" "\xE2\x89\xBB" "\xE2\xAA\xB4" "\xE2\xAA\xB8" "\xC5\xA1" "\xE2\x89\xBD"
    "\xE2\xAA\xB0" "\xC5\x9F" "\xC5\x9D" "\xE2\xAA\xB6" "\xE2\xAA\xBA" "\xE2\x8B\xA9" "\xE2\xA8\x93" "\xE2\x89\xBF"
    "\xD1\x81" "\xE2\x8B\x85" "\xE2\x8A\xA1" "\xE2\xA9\xA6" "\xE2\x87\x98" "\xE2\xA4\xA5" "\xE2\x86\x98" "\xE2\x86\x98"
    "\xC2\xA7" ";" "\xE2\xA4\xA9" "\xE2\x88\x96" "\xE2\x88\x96" "\xE2\x9C\xB6" "\xF0\x9D\x94\xB0" "\xE2\x8C\xA2"
    "\xE2\x99\xAF" "\xD1\x89" "\xD1\x88" "\xE2\x88\xA3" "\xE2\x88\xA5" "\xC2\xAD" "\xCF\x83" "\xCF\x82"
    "\xCF\x82" "\xE2\x88\xBC" "\xE2\xA9\xAA" "\xE2\x89\x83" "\xE2\x89\x83" "\xE2\xAA\x9E" "\xE2\xAA\xA0" "\xE2\xAA\x9D"
    "\xE2\xAA\x9F" "\xE2\x89\x86" "\xE2\xA8\xA4" "\xE2\xA5\xB2" "\xE2\x86\x90" "\xE2\x88\x96" "\xE2\xA8\xB3" "\xE2\xA7\xA4"
    "\xE2\x88\xA3" "\xE2\x8C\xA3" "\xE2\xAA\xAA" "\xE2\xAA\xAC" "\xE2\xAA\xAC\xEF\xB8\x80" "\xD1\x8C" "/" "\xE2\xA7\x84"
    "\xE2\x8C\xBF" "\xF0\x9D\x95\xA4" "\xE2\x99\xA0" "\xE2\x99\xA0" "\xE2\x88\xA5" "\xE2\x8A\x93" "\xE2\x8A\x93\xEF\xB8\x80" "\xE2\x8A\x94"
    "\xE2\x8A\x94\xEF\xB8\x80" "\xE2\x8A\x8F" "\xE2\x8A\x91" "\xE2\x8A\x8F" "\xE2\x8A\x91" "\xE2\x8A\x90" "\xE2\x8A\x92" "\xE2\x8A\x90"
    "\xE2\x8A\x92" "\xE2\x96\xA1" "\xE2\x96\xA1" "\xE2\x96\xAA" "\xE2\x96\xAA" "\xE2\x86\x92" "\xF0\x9D\x93\x88" "\xE2\x88\x96"
    "\xE2\x8C\xA3" "\xE2\x8B\x86" "\xE2\x98\x86" "\xE2\x98\x85" "\xCF\xB5" "\xCF\x95" "\xC2\xAF" "\xE2\x8A\x82"
    "\xE2\xAB\x85" "\xE2\xAA\xBD" "\xE2\x8A\x86" "\xE2\xAB\x83" "\xE2\xAB\x81" "\xE2\xAB\x8B" "\xE2\x8A\x8A" "\xE2\xAA\xBF"
    "\xE2\xA5\xB9" "\xE2\x8A\x82" "\xE2\x8A\x86" "\xE2\xAB\x85" "\xE2\x8A\x8A" "\xE2\xAB\x8B" "\xE2\xAB\x87" "\xE2\xAB\x95"
    "\xE2\xAB\x93" "\xE2\x89\xBB" "\xE2\xAA\xB8" "\xE2\x89\xBD" "\xE2\xAA\xB0" "\xE2\xAA\xBA" "\xE2\xAA\xB6" "\xE2\x8B\xA9"
    "\xE2\x89\xBF" "\xE2\x88\x91" "\xE2\x99\xAA" "\xE2\x8A\x83" "\xC2\xB9" "\xC2\xB2" "\xC2\xB3" "\xE2\xAB\x86"
    "\xE2\xAA\xBE" "\xE2\xAB\x98" "\xE2\x8A\x87" "\xE2\xAB\x84" "\xE2\x9F\x89" "\xE2\xAB\x97" "\xE2\xA5\xBB" "\xE2\xAB\x82"
    "\xE2\xAB\x8C" "\xE2\x8A\x8B" "\xE2\xAB\x80" "\xE2\x8A\x83" "\xE2\x8A\x87" "\xE2\xAB\x86" "\xE2\x8A\x8B" "\xE2\xAB\x8C"
    "\xE2\xAB\x88" "\xE2\xAB\x94" "\xE2\xAB\x96" "\xE2\x87\x99" "\xE2\xA4\xA6" "\xE2\x86\x99" "\xE2\x86\x99" "\xE2\xA4\xAA"
    "\xC3\x9F" "\xE2\x8C\x96" "\xCF\x84" "\xE2\x8E\xB4" "\xC5\xA5" "\xC5\xA3" "\xD1\x82" "\xE2\x83\x9B"
    "\xE2\x8C\x95" "\xF0\x9D\x94\xB1" "\xE2\x88\xB4" "\xE2\x88\xB4" "\xCE\xB8" "\xCF\x91" "\xCF\x91" "\xE2\x89\x88"
    "\xE2\x88\xBC" "\xE2\x80\x89" "\xE2\x89\x88" "\xE2\x88\xBC" "\xC3\xBE" "\xCB\x9C" "\xC3\x97" "\xE2\x8A\xA0"
    "\xE2\xA8\xB1" "\xE2\xA8\xB0" "\xE2\x88\xAD" "\xE2\xA4\xA8" "\xE2\x8A\xA4" "\xE2\x8C\xB6" "\xE2\xAB\xB1" "\xF0\x9D\x95\xA5"
    "\xE2\xAB\x9A" "\xE2\xA4\xA9" "\xE2\x80\xB4" "\xE2\x84\xA2" "\xE2\x96\xB5" "\xE2\x96\xBF" "\xE2\x97\x83" "\xE2\x8A\xB4"
    "\xE2\x89\x9C" "\xE2\x96\xB9" "\xE2\x8A\xB5" "\xE2\x97\xAC" "\xE2\x89\x9C" "\xE2\xA8\xBA" "\xE2\xA8\xB9" "\xE2\xA7\x8D"
    "\xE2\xA8\xBB" "\xE2\x8F\xA2" "\xF0\x9D\x93\x89" "\xD1\x86" "\xD1\x9B" "\xC5\xA7" "\xE2\x89\xAC" "\xE2\x86\x9E"
    "\xE2\x86\xA0" "\xE2\x87\x91" "\xE2\xA5\xA3" "\xC3\xBA" "\xE2\x86\x91" "\xD1\x9E" "\xC5\xAD" "\xC3\xBB"
    "\xD1\x83" "\xE2\x87\x85" "\xC5\xB1" "\xE2\xA5\xAE" "\xE2\xA5\xBE" "\xF0\x9D\x94\xB2" "\xC3\xB9" "\xE2\x86\xBF"
    "\xE2\x86\xBE" "\xE2\x96\x80" "\xE2\x8C\x9C" "\xE2\x8C\x9C" "\xE2\x8C\x8F" "\xE2\x97\xB8" "\xC5\xAB" "\xC2\xA8"
    "\xC5\xB3" "\xF0\x9D\x95\xA6" "\xE2\x86\x91" "\xE2\x86\x95" "\xE2\x86\xBF" "\xE2\x86\xBE" "\xE2\x8A\x8E" "\xCF\x85"
    "\xCF\x92" "\xCF\x85" "\xE2\x87\x88" "\xE2\x8C\x9D" "\xE2\x8C\x9D" "\xE2\x8C\x8E" "\xC5\xAF" "\xE2\x97\xB9"
    "\xF0\x9D\x93\x8A" "\xE2\x8B\xB0" "\xC5\xA9" "\xE2\x96\xB5" "\xE2\x96\xB4" "\xE2\x87\x88" "\xC3\xBC" "\xE2\xA6\xA7"
    "\xE2\x87\x95" "\xE2\xAB\xA8" "\xE2\xAB\xA9" "\xE2\x8A\xA8" "\xE2\xA6\x9C" "\xCF\xB5" "\xCF\xB0" "\xE2\x88\x85"
    "\xCF\x95" "\xCF\x96" "\xE2\x88\x9D" "\xE2\x86\x95" "\xCF\xB1" "\xCF\x82" "\xE2\x8A\x8A\xEF\xB8\x80" "\xE2\xAB\x8B\xEF\xB8\x80"
    "\xE2\x8A\x8B\xEF\xB8\x80" "\xE2\xAB\x8C\xEF\xB8\x80" "\xCF\x91" "\xE2\x8A\xB2" "\xE2\x8A\xB3" "\xD0\xB2" "\xE2\x8A\xA2" "\xE2\x88\xA8"
    "\xE2\x8A\xBB" "\xE2\x89\x9A" "\xE2\x8B\xAE" "|" "|" "\xF0\x9D\x94\xB3" "\xE2\x8A\xB2" "\xE2\x8A\x82\xE2\x83\x92"
    "\xE2\x8A\x83\xE2\x83\x92" "\xF0\x9D\x95\xA7" "\xE2\x88\x9D" "\xE2\x8A\xB3" "\xF0\x9D\x93\x8B" "\xE2\xAB\x8B\xEF\xB8\x80" "\xE2\x8A\x8A\xEF\xB8\x80" "\xE2\xAB\x8C\xEF\xB8\x80"
    "\xE2\x8A\x8B\xEF\xB8\x80" "\xE2\xA6\x9A" "\xC5\xB5" "\xE2\xA9\x9F" "\xE2\x88\xA7" "\xE2\x89\x99" "\xE2\x84\x98" "\xF0\x9D\x94\xB4"
    "\xF0\x9D\x95\xA8" "\xE2\x84\x98" "\xE2\x89\x80" "\xE2\x89\x80" "\xF0\x9D\x93\x8C" "\xE2\x8B\x82" "\xE2\x97\xAF" "\xE2\x8B\x83"
    "\xE2\x96\xBD" "\xF0\x9D\x94\xB5" "\xE2\x9F\xBA" "\xE2\x9F\xB7" "\xCE\xBE" "\xE2\x9F\xB8" "\xE2\x9F\xB5" "\xE2\x9F\xBC"
    "\xE2\x8B\xBB" "\xE2\xA8\x80" "\xF0\x9D\x95\xA9" "\xE2\xA8\x81" "\xE2\xA8\x82" "\xE2\x9F\xB9" "\xE2\x9F\xB6" "\xF0\x9D\x93\x8D"
    "\xE2\xA8\x86" "\xE2\xA8\x84" "\xE2\x96\xB3" "\xE2\x8B\x81" "\xE2\x8B\x80" "\xC3\xBD" "\xD1\x8F" "\xC5\xB7"
    "\xD1\x8B" "\xC2\xA5" "\xF0\x9D\x94\xB6" "\xD1\x97" "\xF0\x9D\x95\xAA" "\xF0\x9D\x93\x8E" "\xD1\x8E" "\xC3\xBF"
    "\xC5\xBA" "\xC5\xBE" "\xD0\xB7" "\xC5\xBC" "\xE2\x84\xA8" "\xCE\xB6" "\xF0\x9D\x94\xB7" "\xD0\xB6"
    "\xE2\x87\x9D" "\xF0\x9D\x95\xAB" "\xF0\x9D\x93\x8F" "\xE2\x80\x8D" "\xE2\x80\x8C";

static const entity entities[ENTITIES] = {
    {0, 0, 5, 2, 1}, {5, 2, 3, 1, 1}, {8, 3, 6, 2, 1}, {14, 5, 6, 2, 0},
    {20, 7, 5, 2, 1}, {25, 9, 3, 2, 0}, {28, 11, 3, 4, 0}, {31, 15, 6, 2, 1},
    {37, 17, 5, 2, 0}, {42, 19, 5, 2, 0}, {47, 21, 3, 3, 0}, {50, 24, 5, 2, 0},
    {55, 26, 4, 4, 0}, {59, 30, 13, 3, 0}, {72, 33, 5, 2, 1}, {77, 35, 4, 4, 0},
    {81, 39, 6, 3, 0}, {87, 42, 6, 2, 1}, {93, 44, 4, 2, 1}, {97, 46, 9, 3, 0},
    {106, 49, 4, 3, 0}, {110, 52, 6, 3, 0}, {116, 55, 3, 2, 0}, {119, 57, 7, 3, 0},
    {126, 60, 10, 3, 0}, {136, 63, 4, 2, 0}, {140, 65, 3, 4, 0}, {143, 69, 4, 4, 0},
    {147, 73, 5, 2, 0}, {152, 75, 4, 3, 0}, {156, 78, 6, 3, 0}, {162, 81, 4, 2, 0},
    {166, 83, 4, 2, 1}, {170, 85, 6, 2, 0}, {176, 87, 3, 3, 0}, {179, 90, 20, 3, 0},
    {199, 93, 7, 3, 0}, {206, 96, 6, 2, 0}, {212, 98, 6, 2, 1}, {218, 100, 5, 2, 0},
    {223, 102, 7, 3, 0}, {230, 105, 4, 2, 0}, {234, 107, 7, 2, 0}, {241, 109, 9, 2, 0},
    {250, 111, 3, 3, 0}, {253, 114, 3, 2, 0}, {256, 116, 9, 3, 0}, {265, 119, 11, 3, 0},
    {276, 122, 10, 3, 0}, {286, 125, 11, 3, 0}, {297, 128, 24, 3, 0}, {321, 131, 21, 3, 0},
    {342, 134, 15, 3, 0}, {357, 137, 5, 3, 0}, {362, 140, 6, 3, 0}, {368, 143, 9, 3, 0},
    {377, 146, 6, 3, 0}, {383, 149, 15, 3, 0}, {398, 152, 4, 3, 0}, {402, 155, 9, 3, 0},
    {411, 158, 31, 3, 0}, {442, 161, 5, 3, 0}, {447, 164, 4, 4, 0}, {451, 168, 3, 3, 0},
    {454, 171, 6, 3, 0}, {460, 174, 2, 3, 0}, {462, 177, 8, 3, 0}, {470, 180, 4, 2, 0},
    {474, 182, 4, 2, 0}, {478, 184, 4, 2, 0}, {482, 186, 6, 3, 0}, {488, 189, 4, 3, 0},
    {492, 192, 5, 3, 0}, {497, 195, 6, 2, 0}, {503, 197, 3, 2, 0}, {506, 199, 3, 3, 0},
    {509, 202, 5, 2, 0}, {514, 204, 3, 4, 0}, {517, 208, 16, 2, 0}, {533, 210, 14, 2, 0},
    {547, 212, 22, 2, 0}, {569, 214, 16, 1, 0}, {585, 215, 16, 2, 0}, {601, 217, 7, 3, 0},
    {608, 220, 13, 3, 0}, {621, 223, 4, 4, 0}, {625, 227, 3, 2, 0}, {628, 229, 6, 3, 0},
    {634, 232, 8, 3, 0}, {642, 235, 21, 3, 0}, {663, 238, 9, 2, 0}, {672, 240, 15, 3, 0},
    {687, 243, 15, 3, 0}, {702, 246, 20, 3, 0}, {722, 249, 13, 3, 0}, {735, 252, 19, 3, 0},
    {754, 255, 24, 3, 0}, {778, 258, 20, 3, 0}, {798, 261, 16, 3, 0}, {814, 264, 14, 3, 0},
    {828, 267, 13, 3, 0}, {841, 270, 17, 3, 0}, {858, 273, 17, 3, 0}, {875, 276, 9, 3, 0},
    {884, 279, 12, 3, 0}, {896, 282, 16, 3, 0}, {912, 285, 9, 2, 0}, {921, 287, 19, 3, 0},
    {940, 290, 17, 3, 0}, {957, 293, 14, 3, 0}, {971, 296, 17, 3, 0}, {988, 299, 18, 3, 0},
    {1006, 302, 15, 3, 0}, {1021, 305, 18, 3, 0}, {1039, 308, 7, 3, 0}, {1046, 311, 12, 3, 0},
    {1058, 314, 9, 3, 0}, {1067, 317, 4, 4, 0}, {1071, 321, 6, 2, 0}, {1077, 323, 3, 2, 0},
    {1080, 325, 3, 2, 1}, {1083, 327, 6, 2, 1}, {1089, 329, 6, 2, 0}, {1095, 331, 5, 2, 1},
    {1100, 333, 3, 2, 0}, {1103, 335, 4, 2, 0}, {1107, 337, 3, 4, 0}, {1110, 341, 6, 2, 1},
    {1116, 343, 7, 3, 0}, {1123, 346, 5, 2, 0}, {1128, 348, 16, 3, 0}, {1144, 351, 20, 3, 0},
    {1164, 354, 5, 2, 0}, {1169, 356, 4, 4, 0}, {1173, 360, 7, 2, 0}, {1180, 362, 5, 3, 0},
    {1185, 365, 10, 3, 0}, {1195, 368, 11, 3, 0}, {1206, 371, 4, 3, 0}, {1210, 374, 4, 3, 0},
    {1214, 377, 3, 2, 0}, {1217, 379, 4, 2, 1}, {1221, 381, 6, 3, 0}, {1227, 384, 12, 3, 0},
    {1239, 387, 3, 2, 0}, {1242, 389, 3, 4, 0}, {1245, 393, 17, 3, 0}, {1262, 396, 21, 3, 0},
    {1283, 399, 4, 4, 0}, {1287, 403, 6, 3, 0}, {1293, 406, 10, 3, 0}, {1303, 409, 4, 3, 0},
    {1307, 412, 4, 2, 0}, {1311, 414, 2, 1, 1}, {1313, 415, 5, 2, 0}, {1318, 417, 6, 2, 0},
    {1324, 419, 6, 2, 0}, {1330, 421, 6, 2, 0}, {1336, 423, 5, 2, 0}, {1341, 425, 3, 2, 0},
    {1344, 427, 4, 2, 0}, {1348, 429, 3, 4, 0}, {1351, 433, 2, 3, 0}, {1353, 436, 4, 4, 0},
    {1357, 440, 12, 3, 0}, {1369, 443, 16, 3, 0}, {1385, 446, 16, 3, 0}, {1401, 449, 14, 3, 0},
    {1415, 452, 11, 3, 0}, {1426, 455, 17, 3, 0}, {1443, 458, 12, 3, 0}, {1455, 461, 4, 4, 0},
    {1459, 465, 2, 3, 0}, {1461, 468, 6, 2, 0}, {1467, 470, 5, 2, 0}, {1472, 472, 3, 1, 0},
    {1475, 473, 5, 2, 0}, {1480, 475, 3, 3, 0}, {1483, 478, 12, 3, 0}, {1495, 481, 4, 3, 0},
    {1499, 484, 14, 3, 0}, {1513, 487, 4, 3, 0}, {1517, 490, 6, 2, 0}, {1523, 492, 12, 3, 0},
    {1535, 495, 9, 3, 0}, {1544, 498, 4, 2, 0}, {1548, 500, 5, 2, 0}, {1553, 502, 4, 2, 0},
    {1557, 504, 6, 2, 1}, {1563, 506, 5, 2, 1}, {1568, 508, 3, 2, 0}, {1571, 510, 4, 2, 0},
    {1575, 512, 3, 3, 0}, {1578, 515, 6, 2, 1}, {1584, 517, 2, 3, 0}, {1586, 520, 5, 2, 0},
    {1591, 522, 10, 3, 0}, {1601, 525, 7, 3, 0}, {1608, 528, 3, 3, 0}, {1611, 531, 8, 3, 0},
    {1619, 534, 12, 3, 0}, {1631, 537, 14, 3, 0}, {1645, 540, 14, 3, 0}, {1659, 543, 5, 2, 0},
    {1664, 545, 4, 4, 0}, {1668, 549, 4, 2, 0}, {1672, 551, 4, 3, 0}, {1676, 554, 6, 2, 0},
    {1682, 556, 5, 2, 0}, {1687, 558, 4, 2, 1}, {1691, 560, 5, 2, 0}, {1696, 562, 3, 2, 0},
    {1699, 564, 3, 4, 0}, {1702, 568, 4, 4, 0}, {1706, 572, 4, 4, 0}, {1710, 576, 6, 2, 0},
    {1716, 578, 5, 2, 0}, {1721, 580, 4, 2, 0}, {1725, 582, 4, 2, 0}, {1729, 584, 5, 2, 0},
    {1734, 586, 6, 2, 0}, {1740, 588, 3, 2, 0}, {1743, 590, 3, 4, 0}, {1746, 594, 4, 4, 0},
    {1750, 598, 4, 4, 0}, {1754, 602, 4, 2, 0}, {1758, 604, 2, 1, 1}, {1760, 605, 6, 2, 0},
    {1766, 607, 6, 2, 0}, {1772, 609, 4, 3, 0}, {1776, 612, 10, 3, 0}, {1786, 615, 4, 3, 0},
    {1790, 618, 6, 2, 0}, {1796, 620, 6, 2, 0}, {1802, 622, 3, 2, 0}, {1805, 624, 16, 3, 0},
    {1821, 627, 9, 3, 0}, {1830, 630, 12, 3, 0}, {1842, 633, 19, 3, 0}, {1861, 636, 11, 3, 0},
    {1872, 639, 17, 3, 0}, {1889, 642, 17, 3, 0}, {1906, 645, 14, 3, 0}, {1920, 648, 17, 3, 0},
    {1937, 651, 9, 3, 0}, {1946, 654, 14, 3, 0}, {1960, 657, 15, 3, 0}, {1975, 660, 7, 3, 0},
    {1982, 663, 12, 3, 0}, {1994, 666, 13, 3, 0}, {2007, 669, 12, 3, 0}, {2019, 672, 15, 3, 0},
    {2034, 675, 17, 3, 0}, {2051, 678, 16, 3, 0}, {2067, 681, 15, 3, 0}, {2082, 684, 12, 3, 0},
    {2094, 687, 15, 3, 0}, {2109, 690, 10, 3, 0}, {2119, 693, 13, 3, 0}, {2132, 696, 9, 3, 0},
    {2141, 699, 14, 3, 0}, {2155, 702, 16, 3, 0}, {2171, 705, 13, 3, 0}, {2184, 708, 11, 3, 0},
    {2195, 711, 8, 3, 0}, {2203, 714, 14, 3, 0}, {2217, 717, 9, 3, 0}, {2226, 720, 3, 4, 0},
    {2229, 724, 2, 3, 0}, {2231, 727, 10, 3, 0}, {2241, 730, 6, 2, 0}, {2247, 732, 13, 3, 0},
    {2260, 735, 18, 3, 0}, {2278, 738, 14, 3, 0}, {2292, 741, 13, 3, 0}, {2305, 744, 18, 3, 0},
    {2323, 747, 14, 3, 0}, {2337, 750, 4, 4, 0}, {2341, 754, 14, 3, 0}, {2355, 757, 15, 3, 0},
    {2370, 760, 4, 3, 0}, {2374, 763, 3, 3, 0}, {2377, 766, 6, 2, 0}, {2383, 768, 2, 3, 0},
    {2385, 771, 3, 3, 0}, {2388, 774, 3, 2, 0}, {2391, 776, 11, 3, 0}, {2402, 779, 9, 3, 0},
    {2411, 782, 3, 4, 0}, {2414, 786, 9, 3, 0}, {2423, 789, 4, 4, 0}, {2427, 793, 4, 3, 0},
    {2431, 796, 2, 2, 0}, {2433, 798, 4, 2, 0}, {2437, 800, 6, 2, 0}, {2443, 802, 6, 2, 0},
    {2449, 804, 6, 2, 0}, {2455, 806, 3, 2, 0}, {2458, 808, 19, 3, 0}, {2477, 811, 18, 3, 0},
    {2495, 814, 17, 3, 0}, {2512, 817, 21, 3, 0}, {2533, 820, 20, 3, 0}, {2553, 823, 14, 3, 0},
    {2567, 826, 7, 1, 0}, {2574, 827, 3, 4, 0}, {2577, 831, 7, 3, 0}, {2584, 834, 16, 2, 0},
    {2600, 836, 4, 3, 0}, {2604, 839, 3, 3, 0}, {2607, 842, 12, 3, 0}, {2619, 845, 9, 3, 0},
    {2628, 848, 20, 3, 0}, {2648, 851, 10, 3, 0}, {2658, 854, 8, 3, 0}, {2666, 857, 13, 5, 0},
    {2679, 862, 9, 3, 0}, {2688, 865, 10, 3, 0}, {2698, 868, 15, 3, 0}, {2713, 871, 19, 5, 0},
    {2732, 876, 17, 5, 0}, {2749, 881, 14, 3, 0}, {2763, 884, 20, 5, 0}, {2783, 889, 15, 3, 0},
    {2798, 892, 15, 5, 0}, {2813, 897, 12, 5, 0}, {2825, 902, 15, 3, 0}, {2840, 905, 18, 5, 0},
    {2858, 910, 20, 3, 0}, {2878, 913, 7, 3, 0}, {2885, 916, 12, 3, 0}, {2897, 919, 14, 3, 0},
    {2911, 922, 11, 5, 0}, {2922, 927, 17, 5, 0}, {2939, 932, 12, 3, 0}, {2951, 935, 23, 5, 0},
    {2974, 940, 17, 5, 0}, {2991, 945, 11, 3, 0}, {3002, 948, 16, 5, 0}, {3018, 953, 21, 3, 0},
    {3039, 956, 17, 3, 0}, {3056, 959, 16, 3, 0}, {3072, 962, 19, 5, 0}, {3091, 967, 21, 3, 0},
    {3112, 970, 15, 5, 0}, {3127, 975, 20, 3, 0}, {3147, 978, 17, 5, 0}, {3164, 983, 22, 3, 0},
    {3186, 986, 9, 6, 0}, {3195, 992, 14, 3, 0}, {3209, 995, 11, 3, 0}, {3220, 998, 16, 5, 0},
    {3236, 1003, 21, 3, 0}, {3257, 1006, 16, 5, 0}, {3273, 1011, 11, 6, 0}, {3284, 1017, 16, 3, 0},
    {3300, 1020, 8, 3, 0}, {3308, 1023, 13, 3, 0}, {3321, 1026, 17, 3, 0}, {3338, 1029, 13, 3, 0},
    {3351, 1032, 14, 3, 0}, {3365, 1035, 4, 4, 0}, {3369, 1039, 6, 2, 1}, {3375, 1041, 2, 2, 0},
    {3377, 1043, 5, 2, 0}, {3382, 1045, 6, 2, 1}, {3388, 1047, 5, 2, 1}, {3393, 1049, 3, 2, 0},
    {3396, 1051, 6, 2, 0}, {3402, 1053, 3, 4, 0}, {3405, 1057, 6, 2, 1}, {3411, 1059, 5, 2, 0},
    {3416, 1061, 5, 2, 0}, {3421, 1063, 7, 2, 0}, {3428, 1065, 4, 4, 0}, {3432, 1069, 20, 3, 0},
    {3452, 1072, 14, 3, 0}, {3466, 1075, 2, 3, 0}, {3468, 1078, 4, 4, 0}, {3472, 1082, 6, 2, 1},
    {3478, 1084, 6, 2, 1}, {3484, 1086, 6, 3, 0}, {3490, 1089, 4, 2, 1}, {3494, 1091, 7, 3, 0},
    {3501, 1094, 9, 3, 0}, {3510, 1097, 11, 3, 0}, {3521, 1100, 15, 3, 0}, {3536, 1103, 8, 3, 0},
    {3544, 1106, 3, 2, 0}, {3547, 1108, 3, 4, 0}, {3550, 1112, 3, 2, 0}, {3553, 1114, 2, 2, 0},
    {3555, 1116, 9, 2, 0}, {3564, 1118, 13, 3, 0}, {3577, 1121, 4, 3, 0}, {3581, 1124, 2, 3, 0},
    {3583, 1127, 8, 3, 0}, {3591, 1130, 13, 3, 0}, {3604, 1133, 18, 3, 0}, {3622, 1136, 13, 3, 0},
    {3635, 1139, 5, 3, 0}, {3640, 1142, 7, 3, 0}, {3647, 1145, 10, 3, 0}, {3657, 1148, 12, 3, 0},
    {3669, 1151, 4, 4, 0}, {3673, 1155, 3, 2, 0}, {3676, 1157, 4, 1, 1}, {3680, 1158, 3, 4, 0},
    {3683, 1162, 4, 3, 0}, {3687, 1165, 4, 4, 0}, {3691, 1169, 5, 3, 0}, {3696, 1172, 3, 2, 1},
    {3699, 1174, 6, 2, 0}, {3705, 1176, 4, 3, 0}, {3709, 1179, 4, 3, 0}, {3713, 1182, 6, 3, 0},
    {3719, 1185, 6, 2, 0}, {3725, 1187, 6, 2, 0}, {3731, 1189, 3, 2, 0}, {3734, 1191, 2, 3, 0},
    {3736, 1194, 14, 3, 0}, {3750, 1197, 18, 3, 0}, {3768, 1200, 20, 3, 0}, {3788, 1203, 3, 3, 0},
    {3791, 1206, 3, 2, 0}, {3794, 1208, 17, 3, 0}, {3811, 1211, 10, 3, 0}, {3821, 1214, 13, 3, 0},
    {3834, 1217, 19, 3, 0}, {3853, 1220, 12, 3, 0}, {3865, 1223, 18, 3, 0}, {3883, 1226, 18, 3, 0},
    {3901, 1229, 15, 3, 0}, {3916, 1232, 18, 3, 0}, {3934, 1235, 10, 3, 0}, {3944, 1238, 8, 3, 0},
    {3952, 1241, 13, 3, 0}, {3965, 1244, 14, 3, 0}, {3979, 1247, 13, 3, 0}, {3992, 1250, 16, 3, 0},
    {4008, 1253, 18, 3, 0}, {4026, 1256, 17, 3, 0}, {4043, 1259, 16, 3, 0}, {4059, 1262, 13, 3, 0},
    {4072, 1265, 16, 3, 0}, {4088, 1268, 11, 3, 0}, {4099, 1271, 14, 3, 0}, {4113, 1274, 10, 3, 0},
    {4123, 1277, 4, 3, 0}, {4127, 1280, 12, 3, 0}, {4139, 1283, 11, 3, 0}, {4150, 1286, 4, 3, 0},
    {4154, 1289, 3, 3, 0}, {4157, 1292, 11, 3, 0}, {4168, 1295, 6, 2, 0}, {4174, 1297, 4, 2, 0},
    {4178, 1299, 6, 2, 0}, {4184, 1301, 6, 2, 0}, {4190, 1303, 2, 3, 0}, {4192, 1306, 6, 2, 0},
    {4198, 1308, 6, 2, 0}, {4204, 1310, 5, 2, 0}, {4209, 1312, 3, 2, 0}, {4212, 1314, 3, 4, 0},
    {4215, 1318, 14, 3, 0}, {4229, 1321, 14, 3, 0}, {4243, 1324, 15, 3, 0}, {4258, 1327, 12, 3, 0},
    {4270, 1330, 5, 2, 0}, {4275, 1332, 11, 3, 0}, {4286, 1335, 4, 4, 0}, {4290, 1339, 4, 3, 0},
    {4294, 1342, 6, 3, 0}, {4300, 1345, 18, 3, 0}, {4318, 1348, 12, 3, 0}, {4330, 1351, 17, 3, 0},
    {4347, 1354, 14, 3, 0}, {4361, 1357, 19, 3, 0}, {4380, 1360, 11, 3, 0}, {4391, 1363, 4, 4, 0},
    {4395, 1367, 4, 3, 0}, {4399, 1370, 3, 3, 0}, {4402, 1373, 6, 3, 0}, {4408, 1376, 11, 3, 0},
    {4419, 1379, 8, 3, 0}, {4427, 1382, 13, 3, 0}, {4440, 1385, 18, 3, 0}, {4458, 1388, 13, 3, 0},
    {4471, 1391, 8, 3, 0}, {4479, 1394, 3, 3, 0}, {4482, 1397, 3, 3, 0}, {4485, 1400, 8, 3, 0},
    {4493, 1403, 13, 3, 0}, {4506, 1406, 6, 3, 0}, {4512, 1409, 5, 2, 1}, {4517, 1411, 5, 3, 0},
    {4522, 1414, 5, 2, 0}, {4527, 1416, 4, 2, 0}, {4531, 1418, 3, 1, 0}, {4534, 1419, 3, 2, 0},
    {4537, 1421, 6, 2, 0}, {4543, 1423, 6, 2, 0}, {4549, 1425, 3, 2, 0}, {4552, 1427, 3, 4, 0},
    {4555, 1431, 9, 3, 0}, {4564, 1434, 5, 2, 0}, {4569, 1436, 10, 6, 0}, {4579, 1442, 9, 3, 0},
    {4588, 1445, 5, 3, 0}, {4593, 1448, 10, 3, 0}, {4603, 1451, 14, 3, 0}, {4617, 1454, 10, 3, 0},
    {4627, 1457, 4, 4, 0}, {4631, 1461, 9, 3, 0}, {4640, 1464, 4, 4, 0}, {4644, 1468, 6, 2, 0},
    {4650, 1470, 6, 2, 1}, {4656, 1472, 4, 3, 0}, {4660, 1475, 8, 3, 0}, {4668, 1478, 5, 2, 0},
    {4673, 1480, 6, 2, 0}, {4679, 1482, 5, 2, 1}, {4684, 1484, 3, 2, 0}, {4687, 1486, 6, 2, 0},
    {4693, 1488, 3, 4, 0}, {4696, 1492, 6, 2, 1}, {4702, 1494, 5, 2, 0}, {4707, 1496, 8, 1, 0},
    {4715, 1497, 10, 3, 0}, {4725, 1500, 12, 3, 0}, {4737, 1503, 16, 3, 0}, {4753, 1506, 5, 3, 0},
    {4758, 1509, 9, 3, 0}, {4767, 1512, 5, 2, 0}, {4772, 1514, 4, 4, 0}, {4776, 1518, 7, 3, 0},
    {4783, 1521, 10, 3, 0}, {4793, 1524, 16, 3, 0}, {4809, 1527, 11, 3, 0}, {4820, 1530, 13, 3, 0},
    {4833, 1533, 5, 3, 0}, {4838, 1536, 10, 3, 0}, {4848, 1539, 7, 3, 0}, {4855, 1542, 11, 3, 0},
    {4866, 1545, 14, 3, 0}, {4880, 1548, 15, 3, 0}, {4895, 1551, 4, 2, 0}, {4899, 1553, 7, 2, 0},
    {4906, 1555, 5, 2, 0}, {4911, 1557, 4, 4, 0}, {4915, 1561, 6, 2, 0}, {4921, 1563, 4, 2, 1},
    {4925, 1565, 5, 3, 0}, {4930, 1568, 4, 3, 0}, {4934, 1571, 3, 2, 0}, {4937, 1573, 5, 3, 0},
    {4942, 1576, 6, 3, 0}, {4948, 1579, 3, 3, 0}, {4951, 1582, 6, 3, 0}, {4957, 1585, 4, 3, 0},
    {4961, 1588, 11, 3, 0}, {4972, 1591, 12, 1, 0}, {4984, 1592, 17, 3, 0}, {5001, 1595, 13, 3, 0},
    {5014, 1598, 13, 3, 0}, {5027, 1601, 3, 4, 0}, {5030, 1605, 4, 4, 0}, {5034, 1609, 4, 4, 0},
    {5038, 1613, 6, 3, 0}, {5044, 1616, 5, 2, 0}, {5049, 1618, 5, 3, 0}, {5054, 1621, 3, 4, 0},
    {5057, 1625, 4, 4, 0}, {5061, 1629, 4, 4, 0}, {5065, 1633, 3, 4, 0}, {5068, 1637, 2, 2, 0},
    {5070, 1639, 4, 4, 0}, {5074, 1643, 4, 4, 0}, {5078, 1647, 4, 2, 0}, {5082, 1649, 4, 2, 0},
    {5086, 1651, 4, 2, 0}, {5090, 1653, 6, 2, 1}, {5096, 1655, 5, 2, 0}, {5101, 1657, 3, 2, 0},
    {5104, 1659, 3, 4, 0}, {5107, 1663, 4, 4, 0}, {5111, 1667, 4, 4, 0}, {5115, 1671, 4, 2, 0},
    {5119, 1673, 4, 2, 0}, {5123, 1675, 6, 2, 0}, {5129, 1677, 6, 2, 0}, {5135, 1679, 3, 2, 0},
    {5138, 1681, 4, 2, 0}, {5142, 1683, 14, 3, 0}, {5156, 1686, 4, 2, 0}, {5160, 1688, 3, 3, 0},
    {5163, 1691, 4, 3, 0}, {5167, 1694, 4, 4, 0}, {5171, 1698, 6, 2, 1}, {5177, 1700, 6, 2, 0},
    {5183, 1702, 2, 3, 0}, {5185, 1705, 3, 5, 0}, {5188, 1710, 3, 3, 0}, {5191, 1713, 5, 2, 1},
    {5196, 1715, 5, 2, 1}, {5201, 1717, 3, 2, 0}, {5204, 1719, 5, 2, 1}, {5209, 1721, 2, 3, 0},
    {5211, 1724, 3, 4, 0}, {5214, 1728, 6, 2, 1}, {5220, 1730, 7, 3, 0}, {5227, 1733, 5, 3, 0},
    {5232, 1736, 5, 2, 0}, {5237, 1738, 5, 2, 0}, {5242, 1740, 5, 3, 0}, {5247, 1743, 3, 1, 1},
    {5250, 1744, 3, 3, 0}, {5253, 1747, 6, 3, 0}, {5259, 1750, 4, 3, 0}, {5263, 1753, 8, 3, 0},
    {5271, 1756, 4, 3, 0}, {5275, 1759, 3, 3, 0}, {5278, 1762, 4, 3, 0}, {5282, 1765, 5, 3, 0},
    {5287, 1768, 6, 3, 0}, {5293, 1771, 8, 3, 0}, {5301, 1774, 8, 3, 0}, {5309, 1777, 8, 3, 0},
    {5317, 1780, 8, 3, 0}, {5325, 1783, 8, 3, 0}, {5333, 1786, 8, 3, 0}, {5341, 1789, 8, 3, 0},
    {5349, 1792, 8, 3, 0}, {5357, 1795, 5, 3, 0}, {5362, 1798, 7, 3, 0}, {5369, 1801, 8, 3, 0},
    {5377, 1804, 6, 3, 0}, {5383, 1807, 5, 2, 0}, {5388, 1809, 7, 3, 0}, {5395, 1812, 5, 2, 0},
    {5400, 1814, 4, 4, 0}, {5404, 1818, 2, 3, 0}, {5406, 1821, 3, 3, 0}, {5409, 1824, 6, 3, 0},
    {5415, 1827, 3, 3, 0}, {5418, 1830, 4, 3, 0}, {5422, 1833, 4, 1, 0}, {5426, 1834, 6, 3, 0},
    {5432, 1837, 8, 3, 0}, {5440, 1840, 5, 2, 1}, {5445, 1842, 4, 4, 0}, {5449, 1846, 3, 1, 0},
    {5452, 1847, 5, 3, 0}, {5457, 1850, 7, 3, 0}, {5464, 1853, 6, 2, 1}, {5470, 1855, 4, 2, 1},
    {5474, 1857, 8, 3, 0}, {5482, 1860, 5, 3, 0}, {5487, 1863, 4, 3, 0}, {5491, 1866, 8, 3, 0},
    {5499, 1869, 11, 2, 0}, {5510, 1871, 9, 3, 0}, {5519, 1874, 7, 3, 0}, {5526, 1877, 9, 3, 0},
    {5535, 1880, 6, 3, 0}, {5541, 1883, 6, 3, 0}, {5547, 1886, 8, 3, 0}, {5555, 1889, 4, 3, 0},
    {5559, 1892, 8, 3, 0}, {5567, 1895, 5, 3, 0}, {5572, 1898, 3, 2, 0}, {5575, 1900, 5, 3, 0},
    {5580, 1903, 6, 3, 0}, {5586, 1906, 7, 3, 0}, {5593, 1909, 7, 3, 0}, {5600, 1912, 5, 2, 0},
    {5605, 1914, 6, 3, 0}, {5611, 1917, 4, 2, 0}, {5615, 1919, 4, 3, 0}, {5619, 1922, 7, 3, 0},
    {5626, 1925, 3, 4, 0}, {5629, 1929, 6, 3, 0}, {5635, 1932, 7, 3, 0}, {5642, 1935, 6, 3, 0},
    {5648, 1938, 7, 3, 0}, {5655, 1941, 8, 3, 0}, {5663, 1944, 9, 3, 0}, {5672, 1947, 8, 3, 0},
    {5680, 1950, 7, 3, 0}, {5687, 1953, 15, 3, 0}, {5702, 1956, 13, 3, 0}, {5715, 1959, 8, 3, 0},
    {5723, 1962, 6, 3, 0}, {5729, 1965, 8, 3, 0}, {5737, 1968, 6, 3, 0}, {5743, 1971, 12, 3, 0},
    {5755, 1974, 11, 3, 0}, {5766, 1977, 13, 3, 0}, {5779, 1980, 17, 3, 0}, {5796, 1983, 17, 3, 0},
    {5813, 1986, 18, 3, 0}, {5831, 1989, 5, 3, 0}, {5836, 1992, 5, 3, 0}, {5841, 1995, 5, 3, 0},
    {5846, 1998, 5, 3, 0}, {5851, 2001, 5, 3, 0}, {5856, 2004, 3, 4, 0}, {5859, 2008, 7, 6, 0},
    {5866, 2014, 4, 3, 0}, {5870, 2017, 4, 4, 0}, {5874, 2021, 3, 3, 0}, {5877, 2024, 6, 3, 0},
    {5883, 2027, 6, 3, 0}, {5889, 2030, 5, 3, 0}, {5894, 2033, 5, 3, 0}, {5899, 2036, 5, 3, 0},
    {5904, 2039, 5, 3, 0}, {5909, 2042, 4, 3, 0}, {5913, 2045, 5, 3, 0}, {5918, 2048, 5, 3, 0},
    {5923, 2051, 5, 3, 0}, {5928, 2054, 5, 3, 0}, {5933, 2057, 5, 3, 0}, {5938, 2060, 5, 3, 0},
    {5943, 2063, 5, 3, 0}, {5948, 2066, 5, 3, 0}, {5953, 2069, 4, 3, 0}, {5957, 2072, 5, 3, 0},
    {5962, 2075, 5, 3, 0}, {5967, 2078, 5, 3, 0}, {5972, 2081, 5, 3, 0}, {5977, 2084, 5, 3, 0},
    {5982, 2087, 5, 3, 0}, {5987, 2090, 6, 3, 0}, {5993, 2093, 5, 3, 0}, {5998, 2096, 5, 3, 0},
    {6003, 2099, 5, 3, 0}, {6008, 2102, 5, 3, 0}, {6013, 2105, 4, 3, 0}, {6017, 2108, 5, 3, 0},
    {6022, 2111, 5, 3, 0}, {6027, 2114, 5, 3, 0}, {6032, 2117, 5, 3, 0}, {6037, 2120, 8, 3, 0},
    {6045, 2123, 7, 3, 0}, {6052, 2126, 8, 3, 0}, {6060, 2129, 5, 3, 0}, {6065, 2132, 5, 3, 0},
    {6070, 2135, 5, 3, 0}, {6075, 2138, 5, 3, 0}, {6080, 2141, 4, 3, 0}, {6084, 2144, 5, 3, 0},
    {6089, 2147, 5, 3, 0}, {6094, 2150, 5, 3, 0}, {6099, 2153, 5, 3, 0}, {6104, 2156, 5, 3, 0},
    {6109, 2159, 5, 3, 0}, {6114, 2162, 6, 3, 0}, {6120, 2165, 5, 2, 0}, {6125, 2167, 6, 2, 1},
    {6131, 2169, 4, 4, 0}, {6135, 2173, 5, 3, 0}, {6140, 2176, 4, 3, 0}, {6144, 2179, 5, 3, 0},
    {6149, 2182, 4, 1, 0}, {6153, 2183, 5, 3, 0}, {6158, 2186, 8, 3, 0}, {6166, 2189, 4, 3, 0},
    {6170, 2192, 6, 3, 0}, {6176, 2195, 4, 3, 0}, {6180, 2198, 5, 3, 0}, {6185, 2201, 5, 3, 0},
    {6190, 2204, 6, 3, 0}, {6196, 2207, 6, 2, 0}, {6202, 2209, 3, 3, 0}, {6205, 2212, 6, 3, 0},
    {6211, 2215, 8, 3, 0}, {6219, 2218, 6, 3, 0}, {6225, 2221, 6, 3, 0}, {6231, 2224, 6, 3, 0},
    {6237, 2227, 4, 6, 0}, {6241, 2233, 5, 3, 0}, {6246, 2236, 5, 2, 0}, {6251, 2238, 5, 3, 0},
    {6256, 2241, 6, 2, 0}, {6262, 2243, 6, 2, 1}, {6268, 2245, 5, 2, 0}, {6273, 2247, 5, 3, 0},
    {6278, 2250, 7, 3, 0}, {6285, 2253, 4, 2, 0}, {6289, 2255, 5, 2, 1}, {6294, 2257, 7, 3, 0},
    {6301, 2260, 4, 2, 1}, {6305, 2262, 9, 2, 0}, {6314, 2264, 3, 4, 0}, {6317, 2268, 4, 2, 0},
    {6321, 2270, 5, 3, 0}, {6326, 2273, 9, 3, 0}, {6335, 2276, 3, 2, 0}, {6338, 2278, 3, 3, 0},
    {6341, 2281, 4, 3, 0}, {6345, 2284, 4, 2, 0}, {6349, 2286, 6, 3, 0}, {6355, 2289, 15, 3, 0},
    {6370, 2292, 16, 3, 0}, {6386, 2295, 8, 2, 0}, {6394, 2297, 8, 3, 0}, {6402, 2300, 10, 3, 0},
    {6412, 2303, 11, 3, 0}, {6423, 2306, 11, 3, 0}, {6434, 2309, 4, 3, 0}, {6438, 2312, 8, 3, 0},
    {6446, 2315, 6, 3, 0}, {6452, 2318, 7, 3, 0}, {6459, 2321, 5, 3, 0}, {6464, 2324, 8, 3, 0},
    {6472, 2327, 5, 1, 0}, {6477, 2328, 6, 3, 0}, {6483, 2331, 7, 3, 0}, {6490, 2334, 5, 1, 0},
    {6495, 2335, 6, 1, 0}, {6501, 2336, 4, 3, 0}, {6505, 2339, 6, 3, 0}, {6511, 2342, 10, 3, 0},
    {6521, 2345, 9, 3, 0}, {6530, 2348, 4, 3, 0}, {6534, 2351, 7, 3, 0}, {6541, 2354, 6, 3, 0},
    {6547, 2357, 4, 4, 0}, {6551, 2361, 6, 3, 0}, {6557, 2364, 4, 2, 1}, {6561, 2366, 6, 3, 0},
    {6567, 2369, 5, 3, 0}, {6572, 2372, 5, 3, 0}, {6577, 2375, 4, 4, 0}, {6581, 2379, 4, 3, 0},
    {6585, 2382, 5, 3, 0}, {6590, 2385, 4, 3, 0}, {6594, 2388, 5, 3, 0}, {6599, 2391, 5, 3, 0},
    {6604, 2394, 7, 3, 0}, {6611, 2397, 7, 3, 0}, {6618, 2400, 5, 3, 0}, {6623, 2403, 5, 3, 0},
    {6628, 2406, 6, 3, 0}, {6634, 2409, 7, 3, 0}, {6641, 2412, 3, 3, 0}, {6644, 2415, 8, 3, 0},
    {6652, 2418, 6, 3, 0}, {6658, 2421, 6, 3, 0}, {6664, 2424, 6, 3, 0}, {6670, 2427, 5, 3, 0},
    {6675, 2430, 4, 6, 0}, {6679, 2436, 6, 3, 0}, {6685, 2439, 7, 3, 0}, {6692, 2442, 11, 3, 0},
    {6703, 2445, 11, 3, 0}, {6714, 2448, 8, 3, 0}, {6722, 2451, 10, 3, 0}, {6732, 2454, 6, 2, 1},
    {6738, 2456, 14, 3, 0}, {6752, 2459, 15, 3, 0}, {6767, 2462, 5, 3, 0}, {6772, 2465, 5, 3, 0},
    {6777, 2468, 8, 3, 0}, {6785, 2471, 5, 3, 0}, {6790, 2474, 6, 3, 0}, {6796, 2477, 4, 3, 0},
    {6800, 2480, 4, 3, 0}, {6804, 2483, 6, 3, 0}, {6810, 2486, 6, 3, 0}, {6816, 2489, 4, 3, 0},
    {6820, 2492, 4, 3, 0}, {6824, 2495, 5, 3, 0}, {6829, 2498, 7, 3, 0}, {6836, 2501, 5, 2, 0},
    {6841, 2503, 6, 2, 0}, {6847, 2505, 3, 2, 0}, {6850, 2507, 2, 3, 0}, {6852, 2510, 7, 3, 0},
    {6859, 2513, 5, 3, 0}, {6864, 2516, 7, 3, 0}, {6871, 2519, 3, 2, 1}, {6874, 2521, 5, 2, 0},
    {6879, 2523, 7, 3, 0}, {6886, 2526, 6, 3, 0}, {6892, 2529, 3, 4, 0}, {6895, 2533, 5, 3, 0},
    {6900, 2536, 5, 3, 0}, {6905, 2539, 4, 3, 0}, {6909, 2542, 7, 3, 0}, {6916, 2545, 11, 3, 0},
    {6927, 2548, 5, 3, 0}, {6932, 2551, 3, 2, 0}, {6935, 2553, 7, 2, 0}, {6942, 2555, 5, 3, 0},
    {6947, 2558, 3, 2, 0}, {6950, 2560, 6, 2, 1}, {6956, 2562, 13, 3, 0}, {6969, 2565, 6, 3, 0},
    {6975, 2568, 4, 2, 0}, {6979, 2570, 6, 3, 0}, {6985, 2573, 6, 3, 0}, {6991, 2576, 6, 1, 0},
    {6997, 2577, 4, 4, 0}, {7001, 2581, 3, 2, 0}, {7004, 2583, 5, 3, 0}, {7009, 2586, 8, 3, 0},
    {7017, 2589, 8, 3, 0}, {7025, 2592, 7, 3, 0}, {7032, 2595, 9, 3, 0}, {7041, 2598, 14, 3, 0},
    {7055, 2601, 9, 3, 0}, {7064, 2604, 14, 3, 0}, {7078, 2607, 15, 3, 0}, {7093, 2610, 16, 3, 0},
    {7109, 2613, 8, 3, 0}, {7117, 2616, 6, 3, 0}, {7123, 2619, 6, 3, 0}, {7129, 2622, 4, 4, 0},
    {7133, 2626, 4, 2, 0}, {7137, 2628, 4, 3, 0}, {7141, 2631, 6, 2, 0}, {7147, 2633, 5, 3, 0},
    {7152, 2636, 4, 3, 0}, {7156, 2639, 5, 3, 0}, {7161, 2642, 5, 3, 0}, {7166, 2645, 5, 3, 0},
    {7171, 2648, 7, 3, 0}, {7178, 2651, 4, 2, 0}, {7182, 2653, 8, 3, 0}, {7190, 2656, 5, 3, 0},
    {7195, 2659, 4, 3, 0}, {7199, 2662, 6, 2, 1}, {7205, 2664, 6, 3, 0}, {7211, 2667, 6, 2, 0},
    {7217, 2669, 4, 3, 0}, {7221, 2672, 5, 2, 1}, {7226, 2674, 6, 3, 0}, {7232, 2677, 3, 2, 0},
    {7235, 2679, 4, 2, 0}, {7239, 2681, 2, 3, 0}, {7241, 2684, 5, 3, 0}, {7246, 2687, 3, 4, 0},
    {7249, 2691, 2, 3, 0}, {7251, 2694, 6, 2, 1}, {7257, 2696, 3, 3, 0}, {7260, 2699, 6, 3, 0},
    {7266, 2702, 2, 3, 0}, {7268, 2705, 8, 3, 0}, {7276, 2708, 3, 3, 0}, {7279, 2711, 3, 3, 0},
    {7282, 2714, 6, 3, 0}, {7288, 2717, 5, 2, 0}, {7293, 2719, 5, 3, 0}, {7298, 2722, 8, 3, 0},
    {7306, 2725, 6, 3, 0}, {7312, 2728, 4, 3, 0}, {7316, 2731, 6, 3, 0}, {7322, 2734, 6, 3, 0},
    {7328, 2737, 3, 2, 0}, {7331, 2739, 4, 3, 0}, {7335, 2742, 5, 2, 0}, {7340, 2744, 4, 4, 0},
    {7344, 2748, 4, 3, 0}, {7348, 2751, 6, 3, 0}, {7354, 2754, 5, 3, 0}, {7359, 2757, 4, 2, 0},
    {7363, 2759, 7, 2, 0}, {7370, 2761, 5, 2, 0}, {7375, 2763, 6, 3, 0}, {7381, 2766, 7, 3, 0},
    {7388, 2769, 5, 3, 0}, {7393, 2772, 10, 3, 0}, {7403, 2775, 11, 3, 0}, {7414, 2778, 6, 1, 0},
    {7420, 2779, 6, 3, 0}, {7426, 2782, 5, 3, 0}, {7431, 2785, 7, 3, 0}, {7438, 2788, 8, 3, 0},
    {7446, 2791, 5, 3, 0}, {7451, 2794, 5, 3, 0}, {7456, 2797, 4, 3, 0}, {7460, 2800, 5, 3, 0},
    {7465, 2803, 4, 3, 0}, {7469, 2806, 3, 2, 0}, {7472, 2808, 3, 2, 1}, {7475, 2810, 4, 2, 1},
    {7479, 2812, 4, 3, 0}, {7483, 2815, 4, 1, 0}, {7487, 2816, 5, 3, 0}, {7492, 2819, 11, 3, 0},
    {7503, 2822, 12, 3, 0}, {7515, 2825, 13, 3, 0}, {7528, 2828, 3, 2, 0}, {7531, 2830, 6, 3, 0},
    {7537, 2833, 6, 3, 0}, {7543, 2836, 5, 3, 0}, {7548, 2839, 6, 3, 0}, {7554, 2842, 3, 4, 0},
    {7557, 2846, 5, 3, 0}, {7562, 2849, 5, 2, 0}, {7567, 2851, 4, 3, 0}, {7571, 2854, 5, 3, 0},
    {7576, 2857, 5, 3, 0}, {7581, 2860, 4, 2, 0}, {7585, 2862, 4, 4, 0}, {7589, 2866, 6, 3, 0},
    {7595, 2869, 4, 3, 0}, {7599, 2872, 5, 3, 0}, {7604, 2875, 8, 3, 0}, {7612, 2878, 6, 2, 1},
    {7618, 2880, 6, 3, 0}, {7624, 2883, 6, 2, 1}, {7630, 2885, 6, 3, 0}, {7636, 2888, 6, 3, 0},
    {7642, 2891, 6, 3, 0}, {7648, 2894, 6, 3, 0}, {7654, 2897, 6, 3, 0}, {7660, 2900, 6, 2, 1},
    {7666, 2902, 6, 3, 0}, {7672, 2905, 6, 3, 0}, {7678, 2908, 6, 3, 0}, {7684, 2911, 6, 3, 0},
    {7690, 2914, 6, 3, 0}, {7696, 2917, 6, 3, 0}, {7702, 2920, 5, 3, 0}, {7707, 2923, 5, 3, 0},
    {7712, 2926, 4, 4, 0}, {7716, 2930, 2, 3, 0}, {7718, 2933, 3, 3, 0}, {7721, 2936, 6, 2, 0},
    {7727, 2938, 5, 2, 0}, {7732, 2940, 6, 2, 0}, {7738, 2942, 3, 3, 0}, {7741, 2945, 6, 2, 0},
    {7747, 2947, 5, 2, 0}, {7752, 2949, 3, 2, 0}, {7755, 2951, 4, 2, 0}, {7759, 2953, 2, 3, 0},
    {7761, 2956, 3, 3, 0}, {7764, 2959, 3, 3, 0}, {7767, 2962, 4, 3, 0}, {7771, 2965, 8, 3, 0},
    {7779, 2968, 3, 3, 0}, {7782, 2971, 5, 3, 0}, {7787, 2974, 6, 3, 0}, {7793, 2977, 7, 3, 0},
    {7800, 2980, 8, 3, 0}, {7808, 2983, 4, 6, 0}, {7812, 2989, 6, 3, 0}, {7818, 2992, 3, 4, 0},
    {7821, 2996, 2, 3, 0}, {7823, 2999, 3, 3, 0}, {7826, 3002, 5, 3, 0}, {7831, 3005, 4, 2, 0},
    {7835, 3007, 2, 3, 0}, {7837, 3010, 3, 3, 0}, {7840, 3013, 3, 3, 0}, {7843, 3016, 3, 3, 0},
    {7846, 3019, 3, 3, 0}, {7849, 3022, 4, 3, 0}, {7853, 3025, 8, 3, 0}, {7861, 3028, 3, 3, 0},
    {7864, 3031, 4, 3, 0}, {7868, 3034, 5, 3, 0}, {7873, 3037, 5, 3, 0}, {7878, 3040, 4, 4, 0},
    {7882, 3044, 5, 1, 0}, {7887, 3045, 4, 3, 0}, {7891, 3048, 4, 3, 0}, {7895, 3051, 5, 3, 0},
    {7900, 3054, 5, 3, 0}, {7905, 3057, 2, 1, 1}, {7907, 3058, 4, 3, 0}, {7911, 3061, 5, 3, 0},
    {7916, 3064, 5, 3, 0}, {7921, 3067, 6, 3, 0}, {7927, 3070, 7, 3, 0}, {7934, 3073, 9, 3, 0},
    {7943, 3076, 6, 3, 0}, {7949, 3079, 6, 3, 0}, {7955, 3082, 9, 3, 0}, {7964, 3085, 10, 3, 0},
    {7974, 3088, 7, 3, 0}, {7981, 3091, 6, 3, 0}, {7987, 3094, 9, 6, 0}, {7996, 3100, 4, 6, 0},
    {8000, 3106, 4, 3, 0}, {8004, 3109, 6, 3, 0}, {8010, 3112, 4, 2, 0}, {8014, 3114, 6, 3, 0},
    {8020, 3117, 6, 2, 0}, {8026, 3119, 4, 3, 0}, {8030, 3122, 7, 3, 0}, {8037, 3125, 5, 3, 0},
    {8042, 3128, 4, 3, 0}, {8046, 3131, 5, 2, 0}, {8051, 3133, 6, 3, 0}, {8057, 3136, 9, 3, 0},
    {8066, 3139, 6, 3, 0}, {8072, 3142, 6, 3, 0}, {8078, 3145, 3, 4, 0}, {8081, 3149, 8, 3, 0},
    {8089, 3152, 8, 3, 0}, {8097, 3155, 5, 3, 0}, {8102, 3158, 6, 3, 0}, {8108, 3161, 13, 3, 0},
    {8121, 3164, 14, 3, 0}, {8135, 3167, 4, 4, 0}, {8139, 3171, 6, 3, 0}, {8145, 3174, 4, 4, 0},
    {8149, 3178, 6, 3, 0}, {8155, 3181, 6, 2, 0}, {8161, 3183, 6, 3, 0}, {8167, 3186, 6, 3, 0},
    {8173, 3189, 6, 2, 1}, {8179, 3191, 2, 3, 0}, {8181, 3194, 5, 2, 1}, {8186, 3196, 3, 2, 0},
    {8189, 3198, 4, 2, 0}, {8193, 3200, 5, 2, 1}, {8198, 3202, 3, 3, 0}, {8201, 3205, 3, 4, 0},
    {8204, 3209, 6, 2, 1}, {8210, 3211, 2, 3, 0}, {8212, 3214, 6, 3, 0}, {8218, 3217, 5, 3, 0},
    {8223, 3220, 6, 3, 0}, {8229, 3223, 5, 3, 0}, {8234, 3226, 5, 2, 0}, {8239, 3228, 5, 2, 0},
    {8244, 3230, 5, 3, 0}, {8249, 3233, 8, 3, 0}, {8257, 3236, 8, 3, 0}, {8265, 3239, 5, 2, 0},
    {8270, 3241, 4, 3, 0}, {8274, 3244, 5, 2, 0}, {8279, 3246, 2, 3, 0}, {8281, 3249, 6, 3, 0},
    {8287, 3252, 5, 3, 0}, {8292, 3255, 8, 3, 0}, {8300, 3258, 6, 2, 0}, {8306, 3260, 3, 3, 0},
    {8309, 3263, 6, 3, 0}, {8315, 3266, 8, 3, 0}, {8323, 3269, 8, 3, 0}, {8331, 3272, 8, 3, 0},
    {8339, 3275, 7, 3, 0}, {8346, 3278, 4, 2, 0}, {8350, 3280, 5, 2, 0}, {8355, 3282, 4, 4, 0},
    {8359, 3286, 4, 2, 0}, {8363, 3288, 5, 3, 0}, {8368, 3291, 6, 2, 1}, {8374, 3293, 4, 4, 0},
    {8378, 3297, 4, 3, 0}, {8382, 3300, 5, 3, 0}, {8387, 3303, 7, 3, 0}, {8394, 3306, 5, 3, 0},
    {8399, 3309, 6, 3, 0}, {8405, 3312, 5, 3, 0}, {8410, 3315, 2, 3, 0}, {8412, 3318, 6, 2, 0},
    {8418, 3320, 5, 2, 0}, {8423, 3322, 4, 2, 1}, {8427, 3324, 5, 2, 0}, {8432, 3326, 3, 2, 0},
    {8435, 3328, 3, 4, 0}, {8438, 3332, 5, 2, 0}, {8443, 3334, 4, 4, 0}, {8447, 3338, 4, 4, 0},
    {8451, 3342, 6, 2, 0}, {8457, 3344, 5, 2, 0}, {8462, 3346, 5, 2, 0}, {8467, 3348, 6, 2, 0},
    {8473, 3350, 6, 2, 0}, {8479, 3352, 3, 2, 0}, {8482, 3354, 3, 4, 0}, {8485, 3358, 6, 2, 0},
    {8491, 3360, 4, 2, 0}, {8495, 3362, 4, 2, 0}, {8499, 3364, 4, 4, 0}, {8503, 3368, 4, 4, 0},
    {8507, 3372, 5, 3, 0}, {8512, 3375, 4, 3, 0}, {8516, 3378, 6, 3, 0}, {8522, 3381, 5, 3, 0},
    {8527, 3384, 2, 3, 0}, {8529, 3387, 3, 3, 0}, {8532, 3390, 4, 3, 0}, {8536, 3393, 6, 2, 0},
    {8542, 3395, 8, 3, 0}, {8550, 3398, 6, 3, 0}, {8556, 3401, 6, 2, 0}, {8562, 3403, 4, 3, 0},
    {8566, 3406, 5, 3, 0}, {8571, 3409, 6, 3, 0}, {8577, 3412, 3, 3, 0}, {8580, 3415, 5, 2, 1},
    {8585, 3417, 4, 3, 0}, {8589, 3420, 5, 3, 0}, {8594, 3423, 7, 3, 0}, {8601, 3426, 6, 3, 0},
    {8607, 3429, 6, 3, 0}, {8613, 3432, 6, 3, 0}, {8619, 3435, 6, 3, 0}, {8625, 3438, 7, 3, 0},
    {8632, 3441, 6, 3, 0}, {8638, 3444, 3, 3, 0}, {8641, 3447, 6, 3, 0}, {8647, 3450, 4, 3, 0},
    {8651, 3453, 5, 6, 0}, {8656, 3459, 5, 3, 0}, {8661, 3462, 5, 3, 0}, {8666, 3465, 6, 1, 0},
    {8672, 3466, 6, 1, 0}, {8678, 3467, 5, 3, 0}, {8683, 3470, 7, 3, 0}, {8690, 3473, 7, 3, 0},
    {8697, 3476, 6, 2, 0}, {8703, 3478, 6, 2, 0}, {8709, 3480, 5, 3, 0}, {8714, 3483, 4, 1, 0},
    {8718, 3484, 3, 2, 0}, {8721, 3486, 4, 3, 0}, {8725, 3489, 5, 3, 0}, {8730, 3492, 6, 3, 0},
    {8736, 3495, 7, 3, 0}, {8743, 3498, 8, 3, 0}, {8751, 3501, 4, 3, 0}, {8755, 3504, 2, 3, 0},
    {8757, 3507, 9, 3, 0}, {8766, 3510, 13, 3, 0}, {8779, 3513, 15, 3, 0}, {8794, 3516, 13, 3, 0},
    {8807, 3519, 14, 3, 0}, {8821, 3522, 14, 3, 0}, {8835, 3525, 15, 3, 0}, {8850, 3528, 17, 3, 0},
    {8867, 3531, 19, 3, 0}, {8886, 3534, 14, 3, 0}, {8900, 3537, 3, 3, 0}, {8903, 3540, 3, 3, 0},
    {8906, 3543, 4, 3, 0}, {8910, 3546, 8, 3, 0}, {8918, 3549, 3, 3, 0}, {8921, 3552, 5, 3, 0},
    {8926, 3555, 6, 3, 0}, {8932, 3558, 7, 3, 0}, {8939, 3561, 8, 3, 0}, {8947, 3564, 4, 6, 0},
    {8951, 3570, 6, 3, 0}, {8957, 3573, 10, 3, 0}, {8967, 3576, 7, 3, 0}, {8974, 3579, 9, 3, 0},
    {8983, 3582, 10, 3, 0}, {8993, 3585, 7, 3, 0}, {9000, 3588, 7, 3, 0}, {9007, 3591, 6, 3, 0},
    {9013, 3594, 6, 3, 0}, {9019, 3597, 3, 4, 0}, {9022, 3601, 2, 3, 0}, {9024, 3604, 3, 3, 0},
    {9027, 3607, 5, 3, 0}, {9032, 3610, 5, 3, 0}, {9037, 3613, 6, 3, 0}, {9043, 3616, 5, 3, 0},
    {9048, 3619, 4, 2, 0}, {9052, 3621, 2, 3, 0}, {9054, 3624, 5, 3, 0}, {9059, 3627, 8, 3, 0},
    {9067, 3630, 6, 3, 0}, {9073, 3633, 5, 3, 0}, {9078, 3636, 6, 2, 0}, {9084, 3638, 6, 3, 0},
    {9090, 3641, 10, 3, 0}, {9100, 3644, 3, 3, 0}, {9103, 3647, 4, 3, 0}, {9107, 3650, 8, 3, 0},
    {9115, 3653, 3, 3, 0}, {9118, 3656, 4, 3, 0}, {9122, 3659, 5, 3, 0}, {9127, 3662, 5, 3, 0},
    {9132, 3665, 5, 3, 0}, {9137, 3668, 5, 3, 0}, {9142, 3671, 5, 3, 0}, {9147, 3674, 13, 3, 0},
    {9160, 3677, 18, 3, 0}, {9178, 3680, 10, 3, 0}, {9188, 3683, 14, 3, 0}, {9202, 3686, 13, 3, 0},
    {9215, 3689, 14, 3, 0}, {9229, 3692, 5, 3, 0}, {9234, 3695, 4, 4, 0}, {9238, 3699, 6, 3, 0},
    {9244, 3702, 7, 3, 0}, {9251, 3705, 6, 3, 0}, {9257, 3708, 6, 1, 0}, {9263, 3709, 3, 3, 0},
    {9266, 3712, 7, 3, 0}, {9273, 3715, 4, 3, 0}, {9277, 3718, 4, 1, 0}, {9281, 3719, 6, 3, 0},
    {9287, 3722, 5, 3, 0}, {9292, 3725, 8, 3, 0}, {9300, 3728, 5, 3, 0}, {9305, 3731, 6, 3, 0},
    {9311, 3734, 3, 3, 0}, {9314, 3737, 5, 3, 0}, {9319, 3740, 6, 3, 0}, {9325, 3743, 4, 4, 0},
    {9329, 3747, 3, 3, 0}, {9332, 3750, 4, 3, 0}, {9336, 3753, 5, 3, 0}, {9341, 3756, 5, 3, 0},
    {9346, 3759, 4, 1, 0}, {9350, 3760, 5, 3, 0}, {9355, 3763, 6, 3, 0}, {9361, 3766, 6, 2, 0},
    {9367, 3768, 2, 1, 1}, {9369, 3769, 4, 3, 0}, {9373, 3772, 5, 3, 0}, {9378, 3775, 5, 3, 0},
    {9383, 3778, 6, 3, 0}, {9389, 3781, 6, 3, 0}, {9395, 3784, 6, 3, 0}, {9401, 3787, 7, 3, 0},
    {9408, 3790, 6, 3, 0}, {9414, 3793, 4, 3, 0}, {9418, 3796, 5, 3, 0}, {9423, 3799, 5, 3, 0},
    {9428, 3802, 8, 3, 0}, {9436, 3805, 7, 3, 0}, {9443, 3808, 9, 6, 0}, {9452, 3814, 4, 6, 0},
    {9456, 3820, 5, 3, 0}, {9461, 3823, 4, 2, 1}, {9465, 3825, 4, 3, 0}, {9469, 3828, 4, 3, 0},
    {9473, 3831, 7, 3, 0}, {9480, 3834, 3, 3, 0}, {9483, 3837, 6, 3, 0}, {9489, 3840, 10, 3, 0},
    {9499, 3843, 10, 3, 0}, {9509, 3846, 8, 3, 0}, {9517, 3849, 6, 3, 0}, {9523, 3852, 6, 3, 0},
    {9529, 3855, 3, 2, 0}, {9532, 3857, 5, 3, 0}, {9537, 3860, 13, 3, 0}, {9550, 3863, 3, 4, 0},
    {9553, 3867, 3, 3, 0}, {9556, 3870, 5, 2, 1}, {9561, 3872, 3, 3, 0}, {9564, 3875, 6, 1, 0},
    {9570, 3876, 6, 3, 0}, {9576, 3879, 6, 2, 1}, {9582, 3881, 5, 3, 0}, {9587, 3884, 6, 3, 0},
    {9593, 3887, 6, 3, 0}, {9599, 3890, 7, 3, 0}, {9606, 3893, 4, 3, 0}, {9610, 3896, 4, 3, 0},
    {9614, 3899, 6, 3, 0}, {9620, 3902, 6, 3, 0}, {9626, 3905, 4, 4, 0}, {9630, 3909, 2, 3, 0},
    {9632, 3912, 4, 4, 0}, {9636, 3916, 6, 3, 0}, {9642, 3919, 2, 2, 0}, {9644, 3921, 8, 3, 0},
    {9652, 3924, 5, 3, 0}, {9657, 3927, 3, 5, 0}, {9660, 3932, 3, 6, 0}, {9663, 3938, 4, 5, 0},
    {9667, 3943, 10, 3, 0}, {9677, 3946, 15, 3, 0}, {9692, 3949, 3, 5, 0}, {9695, 3954, 3, 6, 0},
    {9698, 3960, 4, 5, 0}, {9702, 3965, 11, 3, 0}, {9713, 3968, 6, 3, 0}, {9719, 3971, 6, 3, 0},
    {9725, 3974, 5, 3, 0}, {9730, 3977, 6, 2, 0}, {9736, 3979, 4, 6, 0}, {9740, 3985, 3, 3, 0},
    {9743, 3988, 4, 5, 0}, {9747, 3993, 5, 5, 0}, {9752, 3998, 5, 2, 0}, {9757, 4000, 7, 3, 0},
    {9764, 4003, 5, 3, 0}, {9769, 4006, 7, 3, 0}, {9776, 4009, 8, 3, 0}, {9784, 4012, 4, 2, 1},
    {9788, 4014, 5, 5, 0}, {9793, 4019, 6, 5, 0}, {9799, 4024, 4, 3, 0}, {9803, 4027, 6, 2, 0},
    {9809, 4029, 6, 2, 0}, {9815, 4031, 5, 3, 0}, {9820, 4034, 8, 5, 0}, {9828, 4039, 4, 3, 0},
    {9832, 4042, 3, 2, 0}, {9835, 4044, 5, 3, 0}, {9840, 4047, 2, 3, 0}, {9842, 4050, 5, 3, 0},
    {9847, 4053, 6, 3, 0}, {9853, 4056, 5, 3, 0}, {9858, 4059, 7, 3, 0}, {9865, 4062, 5, 5, 0},
    {9870, 4067, 6, 3, 0}, {9876, 4070, 6, 3, 0}, {9882, 4073, 5, 5, 0}, {9887, 4078, 6, 3, 0},
    {9893, 4081, 7, 3, 0}, {9900, 4084, 3, 4, 0}, {9903, 4088, 3, 5, 0}, {9906, 4093, 3, 3, 0},
    {9909, 4096, 4, 3, 0}, {9913, 4099, 5, 5, 0}, {9918, 4104, 9, 5, 0}, {9927, 4109, 4, 5, 0},
    {9931, 4114, 5, 3, 0}, {9936, 4117, 3, 3, 0}, {9939, 4120, 4, 3, 0}, {9943, 4123, 5, 3, 0},
    {9948, 4126, 5, 3, 0}, {9953, 4129, 5, 3, 0}, {9958, 4132, 2, 3, 0}, {9960, 4135, 3, 3, 0},
    {9963, 4138, 4, 3, 0}, {9967, 4141, 3, 3, 0}, {9970, 4144, 4, 2, 0}, {9974, 4146, 5, 3, 0},
    {9979, 4149, 3, 5, 0}, {9982, 4154, 5, 3, 0}, {9987, 4157, 4, 3, 0}, {9991, 4160, 3, 3, 0},
    {9994, 4163, 10, 3, 0}, {10004, 4166, 15, 3, 0}, {10019, 4169, 4, 3, 0}, {10023, 4172, 5, 5, 0},
    {10028, 4177, 9, 5, 0}, {10037, 4182, 4, 5, 0}, {10041, 4187, 5, 3, 0}, {10046, 4190, 5, 3, 0},
    {10051, 4193, 3, 3, 0}, {10054, 4196, 5, 3, 0}, {10059, 4199, 6, 3, 0}, {10065, 4202, 4, 3, 0},
    {10069, 4205, 4, 4, 0}, {10073, 4209, 3, 2, 1}, {10076, 4211, 5, 3, 0}, {10081, 4214, 6, 5, 0},
    {10087, 4219, 8, 5, 0}, {10095, 4224, 7, 3, 0}, {10102, 4227, 7, 3, 0}, {10109, 4230, 7, 3, 0},
    {10116, 4233, 5, 3, 0}, {10121, 4236, 7, 3, 0}, {10128, 4239, 7, 3, 0}, {10135, 4242, 7, 3, 0},
    {10142, 4245, 4, 3, 0}, {10146, 4248, 9, 3, 0}, {10155, 4251, 6, 6, 0}, {10161, 4257, 5, 5, 0},
    {10166, 4262, 7, 3, 0}, {10173, 4265, 3, 3, 0}, {10176, 4268, 6, 3, 0}, {10182, 4271, 4, 5, 0},
    {10186, 4276, 5, 3, 0}, {10191, 4279, 7, 5, 0}, {10198, 4284, 5, 3, 0}, {10203, 4287, 5, 3, 0},
    {10208, 4290, 6, 5, 0}, {10214, 4295, 6, 5, 0}, {10220, 4300, 11, 3, 0}, {10231, 4303, 5, 3, 0},
    {10236, 4306, 6, 3, 0}, {10242, 4309, 3, 3, 0}, {10245, 4312, 6, 3, 0}, {10251, 4315, 4, 5, 0},
    {10255, 4320, 4, 4, 0}, {10259, 4324, 9, 3, 0}, {10268, 4327, 14, 3, 0}, {10282, 4330, 4, 3, 0},
    {10286, 4333, 5, 3, 0}, {10291, 4336, 6, 3, 0}, {10297, 4339, 5, 3, 0}, {10302, 4342, 5, 3, 0},
    {10307, 4345, 7, 3, 0}, {10314, 4348, 7, 3, 0}, {10321, 4351, 4, 3, 0}, {10325, 4354, 5, 5, 0},
    {10330, 4359, 5, 3, 0}, {10335, 4362, 7, 6, 0}, {10342, 4368, 9, 3, 0}, {10351, 4371, 10, 5, 0},
    {10361, 4376, 5, 3, 0}, {10366, 4379, 7, 5, 0}, {10373, 4384, 4, 3, 0}, {10377, 4387, 5, 5, 0},
    {10382, 4392, 5, 3, 0}, {10387, 4395, 7, 6, 0}, {10394, 4401, 9, 3, 0}, {10403, 4404, 10, 5, 0},
    {10413, 4409, 4, 3, 0}, {10417, 4412, 6, 2, 1}, {10423, 4414, 4, 3, 0}, {10427, 4417, 13, 3, 0},
    {10440, 4420, 15, 3, 0}, {10455, 4423, 14, 3, 0}, {10469, 4426, 16, 3, 0}, {10485, 4429, 2, 2, 0},
    {10487, 4431, 3, 1, 0}, {10490, 4432, 6, 3, 0}, {10496, 4435, 5, 3, 0}, {10501, 4438, 6, 3, 0},
    {10507, 4441, 6, 3, 0}, {10513, 4444, 4, 6, 0}, {10517, 4450, 6, 3, 0}, {10523, 4453, 4, 6, 0},
    {10527, 4459, 4, 4, 0}, {10531, 4463, 7, 3, 0}, {10538, 4466, 6, 3, 0}, {10544, 4469, 4, 6, 0},
    {10548, 4475, 4, 4, 0}, {10552, 4479, 7, 6, 0}, {10559, 4485, 6, 3, 0}, {10565, 4488, 7, 6, 0},
    {10572, 4494, 5, 6, 0}, {10577, 4500, 5, 3, 0}, {10582, 4503, 6, 3, 0}, {10588, 4506, 5, 3, 0},
    {10593, 4509, 7, 3, 0}, {10600, 4512, 6, 3, 0}, {10606, 4515, 2, 3, 0}, {10608, 4518, 6, 2, 1},
    {10614, 4520, 4, 3, 0}, {10618, 4523, 4, 3, 0}, {10622, 4526, 5, 2, 1}, {10627, 4528, 3, 2, 0},
    {10630, 4530, 5, 3, 0}, {10635, 4533, 6, 2, 0}, {10641, 4535, 4, 3, 0}, {10645, 4538, 4, 3, 0},
    {10649, 4541, 6, 3, 0}, {10655, 4544, 5, 2, 0}, {10660, 4546, 5, 3, 0}, {10665, 4549, 3, 4, 0},
    {10668, 4553, 4, 2, 0}, {10672, 4555, 6, 2, 1}, {10678, 4557, 3, 3, 0}, {10681, 4560, 5, 3, 0},
    {10686, 4563, 3, 2, 0}, {10689, 4565, 4, 3, 0}, {10693, 4568, 5, 3, 0}, {10698, 4571, 5, 3, 0},
    {10703, 4574, 7, 3, 0}, {10710, 4577, 5, 3, 0}, {10715, 4580, 3, 3, 0}, {10718, 4583, 5, 2, 0},
    {10723, 4585, 5, 2, 0}, {10728, 4587, 7, 2, 0}, {10735, 4589, 4, 3, 0}, {10739, 4592, 6, 3, 0},
    {10745, 4595, 4, 4, 0}, {10749, 4599, 4, 3, 0}, {10753, 4602, 5, 3, 0}, {10758, 4605, 5, 3, 0},
    {10763, 4608, 2, 3, 0}, {10765, 4611, 5, 3, 0}, {10770, 4614, 3, 3, 0}, {10773, 4617, 5, 3, 0},
    {10778, 4620, 7, 3, 0}, {10785, 4623, 4, 2, 1}, {10789, 4625, 4, 2, 1}, {10793, 4627, 6, 3, 0},
    {10799, 4630, 4, 3, 0}, {10803, 4633, 7, 3, 0}, {10810, 4636, 3, 3, 0}, {10813, 4639, 4, 3, 0},
    {10817, 4642, 6, 2, 1}, {10823, 4644, 4, 3, 0}, {10827, 4647, 6, 2, 1}, {10833, 4649, 6, 3, 0},
    {10839, 4652, 8, 3, 0}, {10847, 4655, 4, 2, 1}, {10851, 4657, 5, 3, 0}, {10856, 4660, 3, 3, 0},
    {10859, 4663, 4, 2, 1}, {10863, 4665, 8, 3, 0}, {10871, 4668, 6, 3, 0}, {10877, 4671, 5, 3, 0},
    {10882, 4674, 4, 3, 0}, {10886, 4677, 3, 2, 0}, {10889, 4679, 6, 1, 0}, {10895, 4680, 6, 1, 0},
    {10901, 4681, 6, 3, 0}, {10907, 4684, 4, 3, 0}, {10911, 4687, 7, 3, 0}, {10918, 4690, 3, 4, 0},
    {10921, 4694, 3, 2, 0}, {10924, 4696, 4, 2, 0}, {10928, 4698, 6, 3, 0}, {10934, 4701, 5, 3, 0},
    {10939, 4704, 2, 2, 0}, {10941, 4706, 9, 3, 0}, {10950, 4709, 3, 2, 0}, {10953, 4711, 6, 3, 0},
    {10959, 4714, 7, 3, 0}, {10966, 4717, 6, 3, 0}, {10972, 4720, 4, 1, 0}, {10976, 4721, 8, 3, 0},
    {10984, 4724, 5, 3, 0}, {10989, 4727, 7, 3, 0}, {10996, 4730, 6, 3, 0}, {11002, 4733, 6, 3, 0},
    {11008, 4736, 5, 3, 0}, {11013, 4739, 6, 2, 1}, {11019, 4741, 7, 3, 0}, {11026, 4744, 7, 3, 0},
    {11033, 4747, 2, 2, 0}, {11035, 4749, 8, 3, 0}, {11043, 4752, 4, 4, 0}, {11047, 4756, 5, 2, 1},
    {11052, 4758, 2, 3, 0}, {11054, 4761, 3, 3, 0}, {11057, 4764, 4, 3, 0}, {11061, 4767, 5, 3, 0},
    {11066, 4770, 3, 3, 0}, {11069, 4773, 4, 3, 0}, {11073, 4776, 10, 3, 0}, {11083, 4779, 11, 3, 0},
    {11094, 4782, 6, 3, 0}, {11100, 4785, 11, 3, 0}, {11111, 4788, 8, 3, 0}, {11119, 4791, 8, 3, 0},
    {11127, 4794, 7, 3, 0}, {11134, 4797, 5, 3, 0}, {11139, 4800, 6, 3, 0}, {11145, 4803, 4, 3, 0},
    {11149, 4806, 5, 3, 0}, {11154, 4809, 6, 3, 0}, {11160, 4812, 4, 3, 0}, {11164, 4815, 8, 3, 0},
    {11172, 4818, 8, 3, 0}, {11180, 4821, 8, 3, 0}, {11188, 4824, 4, 3, 0}, {11192, 4827, 6, 3, 0},
    {11198, 4830, 5, 3, 0}, {11203, 4833, 6, 3, 0}, {11209, 4836, 4, 4, 0}, {11213, 4840, 3, 2, 0},
    {11216, 4842, 6, 3, 0}, {11222, 4845, 3, 4, 0}, {11225, 4849, 4, 3, 0}, {11229, 4852, 4, 4, 0},
    {11233, 4856, 6, 3, 0}, {11239, 4859, 4, 4, 0}, {11243, 4863, 11, 3, 0}, {11254, 4866, 7, 3, 0},
    {11261, 4869, 5, 1, 0}, {11266, 4870, 7, 3, 0}, {11273, 4873, 4, 1, 1}, {11277, 4874, 5, 3, 0},
    {11282, 4877, 4, 3, 0}, {11286, 4880, 6, 3, 0}, {11292, 4883, 5, 3, 0}, {11297, 4886, 4, 3, 0},
    {11301, 4889, 4, 5, 0}, {11305, 4894, 6, 2, 0}, {11311, 4896, 5, 3, 0}, {11316, 4899, 8, 3, 0},
    {11324, 4902, 4, 3, 0}, {11328, 4905, 5, 3, 0}, {11333, 4908, 5, 3, 0}, {11338, 4911, 6, 3, 0},
    {11344, 4914, 5, 2, 1}, {11349, 4916, 4, 3, 0}, {11353, 4919, 6, 3, 0}, {11359, 4922, 5, 3, 0},
    {11364, 4925, 7, 3, 0}, {11371, 4928, 5, 3, 0}, {11376, 4931, 6, 3, 0}, {11382, 4934, 6, 3, 0},
    {11388, 4937, 6, 3, 0}, {11394, 4940, 6, 3, 0}, {11400, 4943, 7, 3, 0}, {11407, 4946, 6, 3, 0},
    {11413, 4949, 5, 3, 0}, {11418, 4952, 6, 3, 0}, {11424, 4955, 5, 3, 0}, {11429, 4958, 9, 3, 0},
    {11438, 4961, 5, 3, 0}, {11443, 4964, 5, 3, 0}, {11448, 4967, 6, 1, 0}, {11454, 4968, 6, 1, 0},
    {11460, 4969, 5, 3, 0}, {11465, 4972, 7, 3, 0}, {11472, 4975, 7, 3, 0}, {11479, 4978, 6, 2, 0},
    {11485, 4980, 6, 2, 0}, {11491, 4982, 5, 3, 0}, {11496, 4985, 4, 1, 0}, {11500, 4986, 3, 2, 0},
    {11503, 4988, 4, 3, 0}, {11507, 4991, 7, 3, 0}, {11514, 4994, 5, 3, 0}, {11519, 4997, 6, 3, 0},
    {11525, 5000, 4, 3, 0}, {11529, 5003, 4, 3, 0}, {11533, 5006, 7, 3, 0}, {11540, 5009, 8, 3, 0},
    {11548, 5012, 5, 3, 0}, {11553, 5015, 4, 3, 0}, {11557, 5018, 3, 2, 1}, {11560, 5020, 6, 3, 0},
    {11566, 5023, 6, 3, 0}, {11572, 5026, 3, 4, 0}, {11575, 5030, 5, 3, 0}, {11580, 5033, 5, 3, 0},
    {11585, 5036, 6, 3, 0}, {11591, 5039, 3, 2, 0}, {11594, 5041, 4, 2, 0}, {11598, 5043, 10, 3, 0},
    {11608, 5046, 14, 3, 0}, {11622, 5049, 16, 3, 0}, {11638, 5052, 14, 3, 0}, {11652, 5055, 15, 3, 0},
    {11667, 5058, 17, 3, 0}, {11684, 5061, 16, 3, 0}, {11700, 5064, 15, 3, 0}, {11715, 5067, 15, 3, 0},
    {11730, 5070, 4, 2, 0}, {11734, 5072, 12, 3, 0}, {11746, 5075, 5, 3, 0}, {11751, 5078, 5, 3, 0},
    {11756, 5081, 3, 3, 0}, {11759, 5084, 6, 3, 0}, {11765, 5087, 10, 3, 0}, {11775, 5090, 5, 3, 0},
    {11780, 5093, 5, 3, 0}, {11785, 5096, 5, 3, 0}, {11790, 5099, 5, 3, 0}, {11795, 5102, 5, 3, 0},
    {11800, 5105, 4, 4, 0}, {11804, 5109, 6, 3, 0}, {11810, 5112, 7, 3, 0}, {11817, 5115, 4, 1, 0},
    {11821, 5116, 6, 3, 0}, {11827, 5119, 8, 3, 0}, {11835, 5122, 5, 3, 0}, {11840, 5125, 6, 3, 0},
    {11846, 5128, 4, 4, 0}, {11850, 5132, 3, 3, 0}, {11853, 5135, 4, 1, 0}, {11857, 5136, 5, 3, 0},
    {11862, 5139, 6, 3, 0}, {11868, 5142, 6, 3, 0}, {11874, 5145, 6, 3, 0}, {11880, 5148, 4, 3, 0},
    {11884, 5151, 5, 3, 0}, {11889, 5154, 5, 3, 0}, {11894, 5157, 8, 3, 0}, {11902, 5160, 7, 3, 0},
    {11909, 5163, 2, 3, 0}, {11911, 5166, 6, 2, 0}, {11917, 5168, 5, 3, 0}, {11922, 5171, 2, 3, 0},
    {11924, 5174, 3, 3, 0}, {11927, 5177, 4, 3, 0}, {11931, 5180, 6, 2, 0}, {11937, 5182, 5, 3, 0},
    {11942, 5185, 3, 3, 0}, {11945, 5188, 6, 2, 0}, {11951, 5190, 5, 2, 0}, {11956, 5192, 4, 3, 0},
    {11960, 5195, 5, 3, 0}, {11965, 5198, 6, 3, 0}, {11971, 5201, 8, 3, 0}, {11979, 5204, 5, 3, 0},
    {11984, 5207, 3, 2, 0}, {11987, 5209, 4, 3, 0}, {11991, 5212, 5, 3, 0}, {11996, 5215, 5, 3, 0},
    {12001, 5218, 5, 3, 0}, {12006, 5221, 6, 3, 0}, {12012, 5224, 5, 3, 0}, {12017, 5227, 7, 3, 0},
    {12024, 5230, 4, 2, 1}, {12028, 5232, 4, 1, 0}, {12032, 5233, 6, 3, 0}, {12038, 5236, 8, 3, 0},
    {12046, 5239, 5, 3, 0}, {12051, 5242, 4, 3, 0}, {12055, 5245, 3, 4, 0}, {12058, 5249, 6, 3, 0},
    {12064, 5252, 5, 3, 0}, {12069, 5255, 6, 2, 0}, {12075, 5257, 4, 2, 0}, {12079, 5259, 8, 3, 0},
    {12087, 5262, 13, 3, 0}, {12100, 5265, 3, 2, 1}, {12103, 5267, 5, 2, 0}, {12108, 5269, 6, 2, 0},
    {12114, 5271, 6, 2, 0}, {12120, 5273, 3, 3, 0}, {12123, 5276, 6, 3, 0}, {12129, 5279, 4, 3, 0},
    {12133, 5282, 5, 3, 0}, {12138, 5285, 4, 3, 0}, {12142, 5288, 5, 3, 0}, {12147, 5291, 4, 3, 0},
    {12151, 5294, 5, 3, 0}, {12156, 5297, 5, 3, 0}, {12161, 5300, 7, 3, 0}, {12168, 5303, 7, 3, 0},
    {12175, 5306, 5, 3, 0}, {12180, 5309, 13, 3, 0}, {12193, 5312, 6, 3, 0}, {12199, 5315, 8, 3, 0},
    {12207, 5318, 4, 3, 0}, {12211, 5321, 5, 3, 0}, {12216, 5324, 3, 3, 0}, {12219, 5327, 4, 3, 0},
    {12223, 5330, 5, 6, 0}, {12228, 5336, 6, 2, 0}, {12234, 5338, 3, 1, 0}, {12237, 5339, 4, 3, 0},
    {12241, 5342, 6, 3, 0}, {12247, 5345, 4, 4, 0}, {12251, 5349, 6, 3, 0}, {12257, 5352, 9, 3, 0},
    {12266, 5355, 4, 3, 0}, {12270, 5358, 5, 3, 0}, {12275, 5361, 6, 6, 0}, {12281, 5367, 5, 3, 0},
    {12286, 5370, 6, 6, 0}, {12292, 5376, 5, 3, 0}, {12297, 5379, 6, 3, 0}, {12303, 5382, 8, 3, 0},
    {12311, 5385, 10, 3, 0}, {12321, 5388, 5, 3, 0}, {12326, 5391, 6, 3, 0}, {12332, 5394, 8, 3, 0},
    {12340, 5397, 10, 3, 0}, {12350, 5400, 3, 3, 0}, {12353, 5403, 6, 3, 0}, {12359, 5406, 6, 3, 0},
    {12365, 5409, 4, 3, 0}, {12369, 5412, 5, 3, 0}, {12374, 5415, 4, 4, 0}, {12378, 5419, 6, 3, 0},
    {12384, 5422, 6, 3, 0}, {12390, 5425, 6, 3, 0}, {12396, 5428, 4, 3, 0}, {12400, 5431, 5, 3, 0},
    {12405, 5434, 15, 2, 0}, {12420, 5436, 11, 2, 0}, {12431, 5438, 5, 2, 0}, {12436, 5440, 3, 3, 0},
    {12439, 5443, 4, 3, 0}, {12443, 5446, 6, 3, 0}, {12449, 5449, 4, 3, 0}, {12453, 5452, 7, 3, 0},
    {12460, 5455, 7, 3, 0}, {12467, 5458, 5, 3, 0}, {12472, 5461, 5, 3, 0}, {12477, 5464, 7, 3, 0},
    {12484, 5467, 7, 3, 0}, {12491, 5470, 6, 3, 0}, {12497, 5473, 8, 3, 0}, {12505, 5476, 9, 3, 0},
    {12514, 5479, 9, 3, 0}, {12523, 5482, 10, 3, 0}, {12533, 5485, 6, 3, 0}, {12539, 5488, 6, 3, 0},
    {12545, 5491, 6, 3, 0}, {12551, 5494, 4, 3, 0}, {12555, 5497, 10, 3, 0}, {12565, 5500, 11, 3, 0},
    {12576, 5503, 6, 3, 0}, {12582, 5506, 11, 3, 0}, {12593, 5509, 8, 3, 0}, {12601, 5512, 8, 3, 0},
    {12609, 5515, 7, 3, 0}, {12616, 5518, 3, 3, 0}, {12619, 5521, 4, 3, 0}, {12623, 5524, 3, 3, 0},
    {12626, 5527, 4, 2, 1}, {12630, 5529, 4, 2, 1}, {12634, 5531, 4, 2, 1}, {12638, 5533, 4, 3, 0},
    {12642, 5536, 6, 3, 0}, {12648, 5539, 7, 3, 0}, {12655, 5542, 4, 3, 0}, {12659, 5545, 7, 3, 0},
    {12666, 5548, 7, 3, 0}, {12673, 5551, 7, 3, 0}, {12680, 5554, 7, 3, 0}, {12687, 5557, 7, 3, 0},
    {12694, 5560, 5, 3, 0}, {12699, 5563, 5, 3, 0}, {12704, 5566, 7, 3, 0}, {12711, 5569, 6, 3, 0},
    {12717, 5572, 8, 3, 0}, {12725, 5575, 9, 3, 0}, {12734, 5578, 9, 3, 0}, {12743, 5581, 10, 3, 0},
    {12753, 5584, 6, 3, 0}, {12759, 5587, 6, 3, 0}, {12765, 5590, 6, 3, 0}, {12771, 5593, 5, 3, 0},
    {12776, 5596, 6, 3, 0}, {12782, 5599, 5, 3, 0}, {12787, 5602, 7, 3, 0}, {12794, 5605, 6, 3, 0},
    {12800, 5608, 5, 2, 1}, {12805, 5610, 6, 3, 0}, {12811, 5613, 3, 2, 0}, {12814, 5615, 4, 3, 0},
    {12818, 5618, 6, 2, 0}, {12824, 5620, 6, 2, 0}, {12830, 5622, 3, 2, 0}, {12833, 5624, 4, 3, 0},
    {12837, 5627, 6, 3, 0}, {12843, 5630, 3, 4, 0}, {12846, 5634, 6, 3, 0}, {12852, 5637, 9, 3, 0},
    {12861, 5640, 5, 2, 0}, {12866, 5642, 8, 2, 0}, {12874, 5644, 6, 2, 0}, {12880, 5646, 11, 3, 0},
    {12891, 5649, 8, 3, 0}, {12899, 5652, 6, 3, 0}, {12905, 5655, 5, 3, 0}, {12910, 5658, 6, 3, 0},
    {12916, 5661, 5, 2, 1}, {12921, 5663, 5, 2, 0}, {12926, 5665, 5, 2, 1}, {12931, 5667, 6, 3, 0},
    {12937, 5670, 8, 3, 0}, {12945, 5673, 6, 3, 0}, {12951, 5676, 4, 3, 0}, {12955, 5679, 4, 3, 0},
    {12959, 5682, 3, 3, 0}, {12962, 5685, 6, 3, 0}, {12968, 5688, 6, 3, 0}, {12974, 5691, 4, 4, 0},
    {12978, 5695, 7, 3, 0}, {12985, 5698, 4, 3, 0}, {12989, 5701, 6, 3, 0}, {12995, 5704, 5, 3, 0},
    {13000, 5707, 8, 3, 0}, {13008, 5710, 12, 3, 0}, {13020, 5713, 12, 3, 0}, {13032, 5716, 14, 3, 0},
    {13046, 5719, 9, 3, 0}, {13055, 5722, 13, 3, 0}, {13068, 5725, 15, 3, 0}, {13083, 5728, 6, 3, 0},
    {13089, 5731, 4, 3, 0}, {13093, 5734, 8, 3, 0}, {13101, 5737, 7, 3, 0}, {13108, 5740, 5, 3, 0},
    {13113, 5743, 7, 3, 0}, {13120, 5746, 8, 3, 0}, {13128, 5749, 4, 4, 0}, {13132, 5753, 4, 2, 0},
    {13136, 5755, 5, 2, 0}, {13141, 5757, 6, 2, 0}, {13147, 5759, 5, 3, 0}, {13152, 5762, 16, 3, 0},
    {13168, 5765, 17, 3, 0}, {13185, 5768, 4, 3, 0}, {13189, 5771, 4, 3, 0}, {13193, 5774, 6, 2, 1},
    {13199, 5776, 4, 3, 0}, {13203, 5779, 5, 2, 0}, {13208, 5781, 6, 2, 0}, {13214, 5783, 5, 2, 1},
    {13219, 5785, 3, 2, 0}, {13222, 5787, 5, 3, 0}, {13227, 5790, 6, 2, 0}, {13233, 5792, 5, 3, 0},
    {13238, 5795, 6, 3, 0}, {13244, 5798, 3, 4, 0}, {13247, 5802, 6, 2, 1}, {13253, 5804, 5, 3, 0},
    {13258, 5807, 5, 3, 0}, {13263, 5810, 5, 3, 0}, {13268, 5813, 6, 3, 0}, {13274, 5816, 8, 3, 0},
    {13282, 5819, 6, 3, 0}, {13288, 5822, 5, 3, 0}, {13293, 5825, 5, 2, 0}, {13298, 5827, 3, 2, 1},
    {13301, 5829, 5, 2, 0}, {13306, 5831, 4, 4, 0}, {13310, 5835, 7, 3, 0}, {13317, 5838, 11, 3, 0},
    {13328, 5841, 13, 3, 0}, {13341, 5844, 14, 3, 0}, {13355, 5847, 5, 3, 0}, {13360, 5850, 4, 2, 0},
    {13364, 5852, 5, 2, 0}, {13369, 5854, 7, 2, 0}, {13376, 5856, 10, 3, 0}, {13386, 5859, 6, 3, 0},
    {13392, 5862, 8, 3, 0}, {13400, 5865, 6, 3, 0}, {13406, 5868, 5, 2, 0}, {13411, 5870, 5, 3, 0},
    {13416, 5873, 4, 4, 0}, {13420, 5877, 5, 3, 0}, {13425, 5880, 6, 2, 0}, {13431, 5882, 4, 3, 0},
    {13435, 5885, 5, 3, 0}, {13440, 5888, 5, 3, 0}, {13445, 5891, 4, 2, 1}, {13449, 5893, 7, 3, 0},
    {13456, 5896, 4, 3, 0}, {13460, 5899, 4, 3, 0}, {13464, 5902, 5, 3, 0}, {13469, 5905, 5, 3, 0},
    {13474, 5908, 6, 3, 0}, {13480, 5911, 10, 2, 0}, {13490, 5913, 8, 2, 0}, {13498, 5915, 10, 3, 0},
    {13508, 5918, 6, 2, 0}, {13514, 5920, 5, 2, 0}, {13519, 5922, 9, 3, 0}, {13528, 5925, 4, 3, 0},
    {13532, 5928, 6, 2, 0}, {13538, 5930, 8, 2, 0}, {13546, 5932, 12, 6, 0}, {13558, 5938, 13, 6, 0},
    {13571, 5944, 12, 6, 0}, {13583, 5950, 13, 6, 0}, {13596, 5956, 8, 2, 0}, {13604, 5958, 15, 3, 0},
    {13619, 5961, 16, 3, 0}, {13635, 5964, 3, 2, 0}, {13638, 5966, 5, 3, 0}, {13643, 5969, 3, 3, 0},
    {13646, 5972, 6, 3, 0}, {13652, 5975, 5, 3, 0}, {13657, 5978, 6, 3, 0}, {13663, 5981, 6, 1, 0},
    {13669, 5982, 4, 1, 0}, {13673, 5983, 3, 4, 0}, {13676, 5987, 5, 3, 0}, {13681, 5990, 5, 6, 0},
    {13686, 5996, 5, 6, 0}, {13691, 6002, 4, 4, 0}, {13695, 6006, 5, 3, 0}, {13700, 6009, 5, 3, 0},
    {13705, 6012, 4, 4, 0}, {13709, 6016, 6, 6, 0}, {13715, 6022, 6, 6, 0}, {13721, 6028, 6, 6, 0},
    {13727, 6034, 6, 6, 0}, {13733, 6040, 7, 3, 0}, {13740, 6043, 5, 2, 0}, {13745, 6045, 6, 3, 0},
    {13751, 6048, 5, 3, 0}, {13756, 6051, 6, 3, 0}, {13762, 6054, 6, 3, 0}, {13768, 6057, 3, 4, 0},
    {13771, 6061, 4, 4, 0}, {13775, 6065, 2, 3, 0}, {13777, 6068, 2, 3, 0}, {13779, 6071, 6, 3, 0},
    {13785, 6074, 4, 4, 0}, {13789, 6078, 4, 3, 0}, {13793, 6081, 5, 3, 0}, {13798, 6084, 4, 3, 0},
    {13802, 6087, 5, 3, 0}, {13807, 6090, 3, 4, 0}, {13810, 6094, 5, 3, 0}, {13815, 6097, 5, 3, 0},
    {13820, 6100, 2, 2, 0}, {13822, 6102, 5, 3, 0}, {13827, 6105, 5, 3, 0}, {13832, 6108, 4, 3, 0},
    {13836, 6111, 4, 3, 0}, {13840, 6114, 5, 3, 0}, {13845, 6117, 4, 4, 0}, {13849, 6121, 6, 3, 0},
    {13855, 6124, 6, 3, 0}, {13861, 6127, 5, 3, 0}, {13866, 6130, 5, 3, 0}, {13871, 6133, 4, 4, 0},
    {13875, 6137, 6, 3, 0}, {13881, 6140, 6, 3, 0}, {13887, 6143, 5, 3, 0}, {13892, 6146, 4, 3, 0},
    {13896, 6149, 6, 3, 0}, {13902, 6152, 6, 2, 1}, {13908, 6154, 4, 2, 0}, {13912, 6156, 5, 2, 0},
    {13917, 6158, 3, 2, 0}, {13920, 6160, 3, 2, 1}, {13923, 6162, 3, 4, 0}, {13926, 6166, 4, 2, 0},
    {13930, 6168, 4, 4, 0}, {13934, 6172, 4, 4, 0}, {13938, 6176, 4, 2, 0}, {13942, 6178, 4, 2, 1},
    {13946, 6180, 6, 2, 0}, {13952, 6182, 6, 2, 0}, {13958, 6184, 3, 2, 0}, {13961, 6186, 4, 2, 0},
    {13965, 6188, 6, 3, 0}, {13971, 6191, 4, 2, 0}, {13975, 6193, 3, 4, 0}, {13978, 6197, 4, 2, 0},
    {13982, 6199, 7, 3, 0}, {13989, 6202, 4, 4, 0}, {13993, 6206, 4, 4, 0}, {13997, 6210, 3, 3, 0},
    {14000, 6213, 4, 3, 0},
};
