#!/usr/bin/env bash
# The storms that take long: each way of killing, twenty times.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# The `node` package holds Node 24, whatever the machine has.
export PATH="$PWD/node_modules/.bin:$PATH"
exec vitest run --config server/storm/vitest.config.ts "$@" </dev/null
