# The front door. It sees to the compiler; everything else is Rust, in xtask/.
# A fresh Debian or Ubuntu needs rustup, make, and Node with npm; the rest is installed when it is first needed.

XTASK := cargo run -q -p xtask --
# What people write in it is words, not commands.
export TITLE := $(value title)
# With the commands that read the site itself.
XTASK_SITE := cargo run -q -p xtask --features site --
CHANNEL := $(shell sed -n 's/^channel = "\(.*\)"/\1/p' rust-toolchain.toml)

.DEFAULT_GOAL := help
.PHONY: help serve test bench shots build check publish-check article claims stale schemas test-request house mutants tools compiler

help: ## this list
	@echo "make <target>, one of"
	@sed -n 's/^\([a-z-]*\):.* ## \(.*\)/  \1\t\2/p' $(MAKEFILE_LIST) | expand -t 18

serve: compiler ## build and serve at http://127.0.0.1:8080 with the inbox, rebuild on change (PORT=8090, INBOX_PORT=8091)
	@$(XTASK) serve $(if $(PORT),--port $(PORT)) $(if $(INBOX_PORT),--inbox-port $(INBOX_PORT))

test: compiler ## everything: check, native tests, build, browser tests (ONLY=native|browser|check|build for a part)
	@$(XTASK) test $(if $(ONLY),--only $(ONLY))

bench: compiler ## measure pages in Chromium beside plain HTML, Astro, SvelteKit and Next (ROUNDS=15; PAGES="/ /faq/", or all)
	@$(XTASK) bench

shots: compiler ## pictures of every page and state in target/shots/, and which have changed; ACCEPT=1 accepts them
	@BROWSERS=chromium $(if $(ACCEPT),ACCEPT=1) $(XTASK) shots

build: compiler ## write the site to dist/ and print what it weighs (PUBLIC_URL=/sub/ or ./, SITE_PREVIEW=1, SITE_CONTENT=folder)
	@$(XTASK) build

check: compiler ## formatting, lints, licences
	@$(XTASK) check

publish-check: compiler ## say what is left before the site may go public
	@$(XTASK) publish-check $(if $(filter yes,$(SAME_SITE_ENDPOINT)),--same-site-endpoint)

article: compiler ## begin an article: make article title="Words of the title"
	@$(XTASK) article -- "$$TITLE" $$(date +%F)

claims: compiler ## list every claim with its place, sources and dates in target/claims.csv
	@$(XTASK_SITE) claims

stale: compiler ## say what is due for review within 60 days (DATE=2026-11-23 for another day); fails if anything is
	@$(XTASK_SITE) stale $(if $(DATE),--date $(DATE))

schemas: compiler ## write schemas/, by which editors complete and check the content files
	@$(XTASK_SITE) schemas

test-request: compiler ## show the request that the form would send to its endpoint; YES=send sends it (EMAIL=, SITE=)
	@$(XTASK_SITE) test-request $(if $(filter send,$(YES)),--send) $(if $(EMAIL),--email "$(EMAIL)") $(if $(SITE),--site "$(SITE)")

house: compiler ## measure the code: lines, long files, what there should be little of
	@$(XTASK) house

mutants: compiler ## plant mistakes in delivery, lead and choice and count what tests catch; takes long (CRATES=lead for one)
	@$(XTASK) mutants $(CRATES)

tools: compiler ## install what is missing now rather than later
	@$(XTASK) tools

# The pinned toolchain, whether or not rustup installs by itself; says nothing when all is there.
# rustup before 1.28 knows no install without a name, but there `show` installs.
compiler:
	@command -v rustup >/dev/null || { echo "rustup is missing: https://rustup.rs tells how to install it"; exit 1; }
	@command -v cc >/dev/null || { \
	  command -v apt-get >/dev/null || { echo "a C compiler is missing: install gcc or clang"; exit 1; }; \
	  echo "installing gcc, which Rust links with"; \
	  SUDO=; [ "$$(id -u)" = 0 ] || SUDO=sudo; \
	  $$SUDO apt-get -q update && $$SUDO env DEBIAN_FRONTEND=noninteractive apt-get -q install -y gcc libc6-dev; }
	@rustup toolchain list | grep -q '^$(CHANNEL)' || echo "installing Rust $(CHANNEL) (under a minute)"
	@rustup -q toolchain install --no-self-update 2>/dev/null || rustup show active-toolchain >/dev/null || \
	  { echo "Rust $(CHANNEL) could not be installed: is there a network connection?"; exit 1; }
