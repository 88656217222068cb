#!/usr/bin/env bash
# Counts figures by stricter side with curl, then takes a prebuilt file in two goes and checks it.
set -euo pipefail
p49=${P49:-http://localhost:4949}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

# The whole list in one go. --fail: a refusal is no data. The last line says how many rows there are; without it the file was cut short.
curl --silent --show-error --fail "$p49/v1/divergences.ndjson?kind=quantity" > "$folder/rows.ndjson"
rows=$(($(wc -l < "$folder/rows.ndjson") - 1))
tail -n 1 "$folder/rows.ndjson" | grep --quiet "\"_end\":true,\"rows\":$rows[,}]" || { echo 'cut short' >&2; exit 1; }
sed '$d' "$folder/rows.ndjson" | grep --only-matching '"stringency":"[a-z-]*"' | cut -d '"' -f 4 | LC_ALL=C sort | uniq --count |
  awk '{ print $2 "\t" $1 }'

# A prebuilt file (npm run build:bulk): the first 1,000 bytes, then the rest, as after a broken connection.
file=divergences/divergences-001.csv
curl --silent --show-error --fail --range 0-999 "$p49/bulk/$file" > "$folder/rows.csv"
curl --silent --show-error --fail --continue-at - --output "$folder/rows.csv" "$p49/bulk/$file"
sum=$(sha256sum "$folder/rows.csv" | cut -d ' ' -f 1)
curl --silent --show-error --fail "$p49/bulk/manifest.json" | grep --quiet "$sum" || { echo 'not the file of the manifest' >&2; exit 1; }
