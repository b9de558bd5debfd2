# Shared by ./aktsom, ./test and ./bench: each step runs only when what it makes is older than what it is made from.
# Expects $here, the root of the checkout.
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
build="$here/.build"

stop() { echo "$1" >&2; exit 1; }

run_quietly() { # what-it-does command...
  local what=$1 log; shift
  log=$(mktemp)
  echo "$what …" >&2
  "$@" >"$log" 2>&1 || { tail -n 40 "$log" >&2; stop "$what failed; the lines above say why."; }
  rm -f "$log"
}

need_node() {
  command -v node >/dev/null || stop "Node.js is missing. Install Node.js 20.19 or newer."
  local version; version=$(node --version); version=${version#v}
  local major=${version%%.*} minor=${version#*.}; minor=${minor%%.*}
  [ "$major" -gt 20 ] || { [ "$major" = 20 ] && [ "$minor" -ge 19 ]; } || stop "Node.js $version is too old. Install Node.js 20.19 or newer."
}

need_dotnet() {
  command -v dotnet >/dev/null || stop "The .NET SDK is missing. Install the .NET 10 SDK."
  dotnet --list-sdks | grep -q '^10\.' || stop "The .NET SDK found is not version 10. Install the .NET 10 SDK."
}

setup_npm() {
  [ -e "$build/npm" ] && [ ! "$here/package-lock.json" -nt "$build/npm" ] && [ -d "$here/node_modules" ] && return
  need_node
  run_quietly "Fetching what is needed from npm" npm ci --ignore-scripts --no-audit --no-fund --prefix "$here"
  mkdir -p "$build"; touch "$build/npm"
}

setup_assets() {
  local made="$here/src/Aktsom/wwwroot/assets/app.css"
  [ -e "$made" ] && [ -z "$(find "$here/src/Aktsom/Assets" "$here/src/Aktsom.Documents/Html" "$here/package-lock.json" -newer "$made" -type f -print -quit)" ] && return
  run_quietly "Making styles and scripts" npm run --silent --prefix "$here" assets
}

setup_app() {
  if [ -e "$build/app/Aktsom.dll" ] && [ -e "$build/app-made" ] && [ -d "$here/node_modules" ] && [ -z "$(find "$here/src" "$here"/Directory.*.props "$here/package-lock.json" \
    \( -name bin -o -name obj -o -path "$here/src/Aktsom/wwwroot/assets" \) -prune -o -type f -newer "$build/app-made" -print -quit)" ]; then
    return
  fi
  need_dotnet; need_node
  mkdir -p "$build"
  if command -v flock >/dev/null; then exec 8>"$build/lock"; flock 8; fi
  setup_npm
  setup_assets
  local now; now=$(mktemp -p "$build"); 
  # Compiled ahead of time it starts sooner; elsewhere than on the commonest machine it is compiled as it runs.
  local ahead=(); [ "$(uname -sm)" = "Linux x86_64" ] && ahead=(-r linux-x64 --self-contained false -p:PublishReadyToRun=true)
  run_quietly "Building Aktsom" dotnet publish "$here/src/Aktsom/Aktsom.csproj" -c Release -o "$build/app" -v q ${ahead[@]+"${ahead[@]}"}
  mv "$now" "$build/app-made"
  if command -v flock >/dev/null; then flock -u 8; exec 8>&-; fi
}
