@echo off
rem Dasbor tanpa internet: klik dua kali, atau mulai.bat periksa
setlocal EnableExtensions DisableDelayedExpansion
chcp 65001 >nul
set "PYTHONPATH="
set "PYTHONHOME="
set "PYTHONUTF8=1"
set "LAUNCHER=%~dp0program\mulai.py"
for %%V in (@MINORS@) do (
  py -%%V -c "" >nul 2>nul && (
    py -%%V -B "%LAUNCHER%" %*
    goto ended
  )
)
python -c "" >nul 2>nul && (
  python -B "%LAUNCHER%" %*
  goto ended
)
echo Python @VERSIONS@ 64-bit belum terpasang di laptop ini; pasang selagi ada internet.
echo Untuk rapat sekarang juga: buka paparan.html di folder ini dengan peramban apa pun.
pause
exit /b 1
:ended
if errorlevel 1 (
  pause
  exit /b 1
)
exit /b 0
