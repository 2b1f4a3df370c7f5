for f in "$@"; do timeout 60 node_modules/.bin/tsx scripts/cli.ts bench reference --quick --only $f 2>/dev/null | grep -v "^\*\|^$\|comparisons\|^function" || echo "$f TIMEOUT"; done
