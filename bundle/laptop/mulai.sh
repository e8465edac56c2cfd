#!/bin/sh
# Dasbor tanpa internet: ./mulai.sh, atau ./mulai.sh periksa
FOLDER=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd) || exit 1
case $FOLDER in
*:*) echo "Nama folder memuat titik dua (:), yang mengacaukan Python; ganti nama foldernya." >&2; exit 1 ;;
esac
unset PYTHONPATH PYTHONHOME
for NAME in @PYTHONS@ python3; do
  if "$NAME" -c '' 2>/dev/null; then
    exec "$NAME" -B "$FOLDER/program/mulai.py" "$@"
  fi
done
echo "Python @VERSIONS@ 64-bit belum terpasang di laptop ini; pasang selagi ada internet. Untuk rapat sekarang juga: buka paparan.html di folder ini dengan peramban apa pun." >&2
exit 1
