for f in "$@"; do timeout 100 node_modules/.bin/tsx scripts/cli.ts bench reference --only $f 2>/dev/null | grep -v "^\*\|^$\|comparisons\|^function" || echo "$f TIMEOUT"; done; uptime
