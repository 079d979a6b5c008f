# Builds target\packages\titus-studio-VERSION.msi, for the person who installs it, without administrator's rights. Run on
# Windows; needs Maven, WiX 3 on the PATH, and JAVA_HOME, a JDK 25 or newer. Never run so far: see packaging/README.md.
$ErrorActionPreference = 'Stop'
Set-Location (Join-Path $PSScriptRoot '..\..')
function Check { if ($LASTEXITCODE -ne 0) { throw "The last command ended with $LASTEXITCODE." } }

if (-not $env:SOURCE_DATE_EPOCH) { $env:SOURCE_DATE_EPOCH = '1767225600' }
if ($args -notcontains '--built') { mvn -q -B -DskipTests package; Check }
$work = 'target\installer'
if (Test-Path $work) { Remove-Item -Recurse -Force $work }
New-Item -ItemType Directory -Force $work, 'target\packages' | Out-Null

# An .ico is a table of PNG files and then the files
$images = 16, 24, 32, 48, 64, 256 | ForEach-Object { , [IO.File]::ReadAllBytes("$PWD\resources\icons\titus-studio-$_.png") }
$sizes = 16, 24, 32, 48, 64, 0
$ico = New-Object IO.BinaryWriter ([IO.File]::Create("$PWD\packaging\windows\titus-studio.ico"))
$ico.Write([uint16]0); $ico.Write([uint16]1); $ico.Write([uint16]$images.Count)
$offset = 6 + 16 * $images.Count
for ($i = 0; $i -lt $images.Count; $i++) {
  $ico.Write([byte]$sizes[$i]); $ico.Write([byte]$sizes[$i]); $ico.Write([uint16]0)
  $ico.Write([uint16]1); $ico.Write([uint16]32)
  $ico.Write([uint32]$images[$i].Length); $ico.Write([uint32]$offset)
  $offset += $images[$i].Length
}
foreach ($image in $images) { $ico.Write($image) }
$ico.Close()

& "$env:JAVA_HOME\bin\java" packaging\image\Image.java $work; Check
$jar = (Get-ChildItem target\titus-studio\lib\titus-studio-*.jar).BaseName
$version = $jar -replace '^titus-studio-', ''
& "$env:JAVA_HOME\bin\jpackage" --type msi --app-image "$work\titus-studio" --name titus-studio --app-version $version `
  --win-per-user-install --win-menu --win-menu-group 'Titus Studio' --win-shortcut `
  --win-upgrade-uuid 6b0f2c1e-6f0a-4a53-9d0b-3f1f8f0e8f51 --dest target\packages; Check
