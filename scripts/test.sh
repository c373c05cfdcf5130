#!/usr/bin/env bash
# The whole suite: checks, tests on both PostgreSQL versions, browser tests. Ends with "N passed, N failed".
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# The `node` package holds Node 24, whatever the machine has.
export PATH="$PWD/node_modules/.bin:$PATH"
if ! node -e 'const [a, b] = process.versions.node.split("."); process.exit(a > 22 || (a == 22 && b >= 18) ? 0 : 1)'; then
  echo "需要 Node.js 22.18 以上版本，请先执行 npm ci。Node.js 22.18 or later is needed; run npm ci first." >&2
  exit 1
fi
exec node scripts/test/main.ts "$@" </dev/null
