# Prints the path of a Chromium or Chrome; installs Debian's where it may; else says what to do.
set -eu
find_it() {
  for name in "${CHROMIUM:-}" chromium chromium-browser google-chrome google-chrome-stable; do
    [ -n "$name" ] && command -v "$name" && return 0
  done
  return 1
}
find_it && exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium fonts-dejavu-core; } >&2
  find_it && exit 0
fi
echo "Browser tests need Chromium or Chrome: install the package 'chromium' (or set CHROMIUM to its path)." >&2
exit 1
