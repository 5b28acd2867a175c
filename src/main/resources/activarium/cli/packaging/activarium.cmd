@echo off
rem Starts Activarium with the Java that lies beside this script. "activarium --help" lists the commands.
setlocal EnableExtensions DisableDelayedExpansion
set "ACTIVARIUM_COMMAND=%~1"
set "ACTIVARIUM_DEFAULT="
if not defined ACTIVARIUM_COMMAND set "ACTIVARIUM_DEFAULT=run"
set "ACTIVARIUM_OPTIONS=window"
for %%c in (project quality neurons) do if /i "%%c"=="%ACTIVARIUM_COMMAND%" set "ACTIVARIUM_OPTIONS=short"
if /i "%ACTIVARIUM_COMMAND%"=="bundle" set "ACTIVARIUM_OPTIONS=bundle"
set "ACTIVARIUM_LIMIT="
if defined ACTIVARIUM_MEMORY set "ACTIVARIUM_LIMIT=-Xmx%ACTIVARIUM_MEMORY%m"
if not defined OMP_NUM_THREADS set "OMP_NUM_THREADS=1"
if not defined OMP_WAIT_POLICY set "OMP_WAIT_POLICY=passive"
if not defined OPENBLAS_NUM_THREADS set "OPENBLAS_NUM_THREADS=1"
if not defined SD_MAX_THREADS set "SD_MAX_THREADS=1"
if not defined SD_MASTER_THREADS set "SD_MASTER_THREADS=1"
"%~dp0runtime\bin\java.exe" "@%~dp0library\options\%ACTIVARIUM_OPTIONS%" %ACTIVARIUM_LIMIT% -cp "%~dp0library\activarium.jar" activarium.cli.Main %ACTIVARIUM_DEFAULT% %*
exit /b %ERRORLEVEL%
