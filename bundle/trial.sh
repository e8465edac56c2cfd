#!/bin/sh
# The slow proof of a package, on Linux: sh bundle/trial.sh dist/paket-rapat
# Copies it below a name with spaces and starts it as a stranger would, with no network but the
# machine itself, no settings and an empty home. What it starts ends with it.
set -eu
if [ "${2:-}" != inside ]; then
  [ -f "$1/mulai.sh" ] || { echo "$1 is no package; run make bundle" >&2; exit 1; }
  WORK=$(mktemp -d)
  trap 'rm -rf "$WORK"' EXIT
  cp -r "$1" "$WORK/Rapat TKPK (besok)"
  mkdir "$WORK/home"
  env -i PATH=/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin HOME="$WORK/home" LANG=C.UTF-8 \
    PIP_NO_INDEX=1 unshare -rnpf --mount-proc --kill-child sh "$0" "$WORK" inside
  exit
fi
PACKAGE="$1/Rapat TKPK (besok)"
ip link set lo up
cd "$HOME"
printf '#!/bin/sh\necho "$1" > "%s/opened"\n' "$HOME" > browser
chmod +x browser
export BROWSER="$HOME/browser %s"

started() { # in seconds, from the first word to the first answer
  BEGAN=$(date +%s)
  sh "$PACKAGE/mulai.sh" > started.log 2>&1 &
  until curl -sf -o /dev/null http://localhost:8501/_stcore/health; do
    kill -0 $! 2>/dev/null || { cat started.log; exit 1; }
    sleep 1
  done
  echo "$1: $(($(date +%s) - BEGAN)) s"
}
stopped() {
  pgrep -f 'analytics run --host localhost --buka' | xargs kill -INT
  wait
}

started "first start, with installation and check"
for PAGE in "" peta tren paparan rapat; do
  curl -sf -o /dev/null -H 'accept: text/html' "http://localhost:8501/$PAGE" && echo "answers: /$PAGE"
done
echo "opened in the browser: $(cat opened)"
stopped
cat started.log
started "second start"
stopped
sh "$PACKAGE/mulai.sh" catatan keluar "catatan saya.json"
sh "$PACKAGE/mulai.sh" periksa
