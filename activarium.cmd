@echo off
rem Starts Activarium on Windows: finds a JDK, and leaves everything else to launcher\Launch.java.
rem Without delayed expansion a ! in an argument stays.
setlocal EnableExtensions DisableDelayedExpansion
set "ACTIVARIUM_JAVA=java"
if not defined JAVA_HOME goto ask
rem Some have it in quotes.
set "ACTIVARIUM_JAVA=%JAVA_HOME:"=%\bin\java.exe"
if not exist "%ACTIVARIUM_JAVA%" set "ACTIVARIUM_JAVA=java"
:ask
rem The release of the compiler, which a JDK has and a mere Java has not: jdk.compiler@17.0.1
set "ACTIVARIUM_RELEASE=0"
for /f "tokens=1-3 delims=@.-" %%a in ('^""%ACTIVARIUM_JAVA%" --list-modules 2^>nul^"') do if "%%a.%%b"=="jdk.compiler" set "ACTIVARIUM_RELEASE=%%c"
if %ACTIVARIUM_RELEASE% LSS 17 goto lacking
"%ACTIVARIUM_JAVA%" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 "-Dactivarium.home=%~dp0." "-Dactivarium.java=%ACTIVARIUM_JAVA%" "%~dp0launcher\Launch.java" %*
exit /b %ERRORLEVEL%
:lacking
echo activarium: no JDK 17 or newer: install one and set JAVA_HOME, or type: winget install EclipseAdoptium.Temurin.17.JDK>&2
exit /b 4
