# Short names for what Scripts/ does; CI calls Scripts/test itself.
.PHONY: setup build test check bench lint format

jobs ?= $(shell nproc)

setup:
	Scripts/setup

build:
	swift build -j $(jobs) --explicit-target-dependency-import-check error

test:
	Scripts/test --quick

# All of CI, the release build included.
check:
	Scripts/test

# Tables of the hot paths on both engines; arguments="--dossiers 10000 --engine sqlite" for a quick look.
bench:
	cd Benchmarks && swift run -c release -j $(jobs) Bench $(arguments)

lint:
	swift format lint --strict --parallel --recursive Package.swift Sources $$(find Tests -name '*Tests' -type d)
	Scripts/house-check
	Scripts/law-guide --check

format:
	swift format --in-place --parallel --recursive Package.swift Sources $$(find Tests -name '*Tests' -type d)
