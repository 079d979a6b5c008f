@echo off
rem Starts Titus Studio with the first Java that is new enough: JAVA_HOME, the PATH, then where JDKs usually live.
setlocal EnableExtensions DisableDelayedExpansion
set "APP=%~dp0.."
set "WANTED=25"
set "JAVA="
if defined JAVA_HOME call :try "%JAVA_HOME%\bin\java.exe"
for %%J in (java.exe) do call :try "%%~$PATH:J"
for /d %%D in ("%ProgramFiles%\Java\*" "%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Microsoft\jdk*" "%USERPROFILE%\.jdks\*") do call :try "%%~D\bin\java.exe"
if not defined JAVA (
  echo Titus Studio needs Java %WANTED% or newer and found none: install one, for instance from https://adoptium.net, or set JAVA_HOME to it. 1>&2
  exit /b 2
)
"%JAVA%" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xshare:auto -Xms32m -Xmx1g -Xlog:disable -Xlog:all=warning:stderr --enable-native-access=ALL-UNNAMED "-Dtitus.studio.deb=%APP%\deb" -cp "%APP%\lib\*" studio.titus.launch.Main %*
exit /b %ERRORLEVEL%

:try
if defined JAVA exit /b 0
if not exist "%~1" exit /b 0
for /f "tokens=3" %%V in ('""%~1" -version 2^>^&1 ^| findstr /c:" version ""') do (
  for /f "delims=.-" %%M in ("%%~V") do if %%M GEQ %WANTED% set "JAVA=%~1"
)
exit /b 0
