#!/usr/bin/env bash
# What takes long: each way of killing, twenty times; every page in English too.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# The `node` package holds Node 24, whatever the machine has.
export PATH="$PWD/node_modules/.bin:$PATH"
vitest run --config server/storm/vitest.config.ts "$@" </dev/null
export ENGLISH_PAGES=1
exec vitest run --config e2e/vitest.config.ts pages papers administration console law-library portal-find </dev/null
