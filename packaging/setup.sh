#!/bin/sh
# Makes .venv, the folder with everything that MutualNode needs, and does nothing when it is already there.
#
#   sh packaging/setup.sh run    what a hub and the command line need (the default)
#   sh packaging/setup.sh gui    the same and the window
#   sh packaging/setup.sh dev    all of that and what tests and checks need
#
# Where packages come from is this computer's own setting; every file is compared with the hash in packaging/requirements.
set -eu
cd "$(dirname "$0")/.."

what=${1:-run}
venv=.venv
lock=packaging/requirements/$what.txt
apt_log=

# What a window needs on a bare Debian 12: first to draw at all, which is enough for the tests, then to reach a real screen.
draw_packages="libglib2.0-0 libegl1 libgl1 libdbus-1-3 libfontconfig1 libfreetype6 libxkbcommon0 libbrotli1 libx11-6"
screen_packages="libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libxcb-xkb1 libxkbcommon-x11-0"

say() {
    printf '%s\n' "$*"
}

stop() {
    printf '%s\n' "$@" >&2
    exit 1
}

on_debian() {
    command -v apt-get >/dev/null 2>&1 && command -v dpkg-query >/dev/null 2>&1
}

is_root() {
    [ "$(id -u)" -eq 0 ]
}

# Installs Debian packages as root, fetching the list of packages only if the one at hand is not enough.
apt_install() {
    apt_log=$(mktemp)
    if DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@" >"$apt_log" 2>&1 </dev/null; then
        rm -f "$apt_log"
        return 0
    fi
    if apt-get update >"$apt_log" 2>&1 </dev/null \
        && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@" >>"$apt_log" 2>&1 </dev/null; then
        rm -f "$apt_log"
        return 0
    fi
    tail -n 15 "$apt_log" >&2
    rm -f "$apt_log"
    return 1
}

# A Python counts only if it really runs and can make a complete environment: a pyenv shim may exist and refuse.
fits='import sys, venv, ensurepip, ctypes, sqlite3, ssl
sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 12))'

python_works() {
    [ -x "$1" ] && "$1" -c "$fits" >/dev/null 2>&1 </dev/null
}

# Prints the path of the first Python 3.12 or 3.11 that works, looking in every folder of PATH and where tools put their own.
find_python() {
    if [ -n "${PYTHON:-}" ]; then
        chosen=$(command -v "$PYTHON" 2>/dev/null) || return 1
        python_works "$chosen" && printf '%s\n' "$chosen"
        return
    fi
    for name in python3.12 python3.11 python3; do
        rest=$PATH:
        while [ -n "$rest" ]; do
            folder=${rest%%:*}
            rest=${rest#*:}
            if python_works "${folder:-.}/$name"; then
                printf '%s\n' "${folder:-.}/$name"
                return 0
            fi
        done
    done
    home=${HOME:-/nonexistent}
    for candidate in "$home"/.pyenv/versions/3.1[21]*/bin/python3 \
        "$home"/.local/share/uv/python/cpython-3.1[21]*/bin/python3 \
        /opt/homebrew/bin/python3.1[21] /usr/local/bin/python3.1[21]; do
        if python_works "$candidate"; then
            printf '%s\n' "$candidate"
            return 0
        fi
    done
    return 1
}

# Names the Debian packages that bring a fitting Python, if this Debian or Ubuntu has one.
debian_python() {
    for version in 3.12 3.11; do
        if apt-cache show "python$version-venv" >/dev/null 2>&1; then
            printf '%s\n' "python$version python$version-venv"
            return 0
        fi
    done
    return 1
}

# One line to type for whoever has to bring Python themselves.
python_line() {
    if on_debian; then
        if packages=$(debian_python); then
            printf '%s\n' "sudo apt-get install -y $packages"
        else
            printf '%s\n' "sudo apt-get install -y pipx && pipx run uv python install 3.12"
        fi
    elif command -v dnf >/dev/null 2>&1; then
        printf '%s\n' "sudo dnf install -y python3.12"
    elif command -v zypper >/dev/null 2>&1; then
        printf '%s\n' "sudo zypper install -y python312"
    elif command -v brew >/dev/null 2>&1; then
        printf '%s\n' "brew install python@3.12"
    else
        printf '%s\n' "pipx run uv python install 3.12"
    fi
}

bring_python() {
    if [ -n "${PYTHON:-}" ]; then
        stop "PYTHON names $PYTHON, which is no working Python 3.11 or 3.12. Leave PYTHON out, and one will be looked for."
    fi
    if on_debian && is_root; then
        apt-get update >/dev/null 2>&1 </dev/null || true
        if packages=$(debian_python); then
            say "Installing $packages …"
            # The list is meant to split into words.
            # shellcheck disable=SC2086
            apt_install $packages || stop "That did not work; the lines above say why. Then type the same command again."
            return 0
        fi
    fi
    stop "MutualNode needs Python 3.11 or 3.12, with venv, and there is none here that runs. Please type this line:" \
        "" "    $(python_line)" "" "and then the same command again."
}

# Debian and Ubuntu of 2024 and later add t64 to the names of some libraries.
debian_has() {
    for name in "$1" "${1}t64"; do
        case $(dpkg-query -W -f '${Status}' "$name" 2>/dev/null) in
            *" installed") return 0 ;;
        esac
    done
    return 1
}

bring_window_libraries() {
    on_debian || return 0
    missing=
    for package in "$@"; do
        debian_has "$package" || missing="$missing $package"
    done
    [ -n "$missing" ] || return 0
    if is_root; then
        say "Installing what the window needs from the system:$missing …"
        # shellcheck disable=SC2086
        apt_install $missing || stop "That did not work; the lines above say why. Then type the same command again."
    else
        stop "The window needs some libraries of the system. Please type this line:" \
            "" "    sudo apt-get install -y$missing" "" "and then the same command again."
    fi
}

# What the environment was made from; another lock or another description means making it again.
fingerprint() {
    cksum pyproject.toml "packaging/requirements/$1.txt" packaging/setup.sh
    pwd
}

was_made_for() {
    [ -f "$venv/ready-$1" ] && [ "$(cat "$venv/ready-$1")" = "$(fingerprint "$1")" ]
}

# A wider environment holds all that a narrower one does: dev has the window in it, and the window all that a hub needs.
is_ready() {
    "$venv/bin/python" -c "$fits" >/dev/null 2>&1 || return 1
    was_made_for "$what" && return 0
    case $what in
        run) was_made_for gui || was_made_for dev ;;
        gui) was_made_for dev ;;
        *) return 1 ;;
    esac
}

make_venv() {
    if "$venv/bin/python" -c "$fits" >/dev/null 2>&1 && "$venv/bin/python" -m pip --version >/dev/null 2>&1; then
        return 0
    fi
    rm -rf "$venv"
    python=$(find_python) || {
        bring_python
        python=$(find_python) || stop "Python was installed, but does not run. Please type: $(python_line)"
    }
    "$python" -m venv "$venv" || stop "Python at $python could not make the folder $venv; the lines above say why."
}

# Ready-made packages only, but for those named here, which are offered as plain Python source and nothing else.
# Nothing is built with tools that no hash vouches for: the builder itself comes out of the lock, first.
source_only=forbiddenfruit

fetch() {
    "$venv/bin/python" -m pip install -qq --disable-pip-version-check --no-input --no-build-isolation "$@" </dev/null
}

fill_venv() {
    PIP_USER=no
    export PIP_USER
    sed -n '/^setuptools==/,/[^\\]$/p' "$lock" >"$venv/builder.txt"
    fetch --only-binary :all: --require-hashes -r "$venv/builder.txt" \
        && fetch --only-binary :all: --no-binary "$source_only" --require-hashes -r "$lock" \
        || stop "Fetching the packages did not work; the lines above say why. Is there a connection to the internet?"
    fetch --no-deps -e . || stop "Installing MutualNode itself did not work; the lines above say why."
}

case $what in
    run | gui | dev) ;;
    *) stop "usage: sh packaging/setup.sh [run|gui|dev]" ;;
esac

has_screen() {
    [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]
}

# The lists are meant to split into words. Where there is no screen, MutualNode starts as a hub and says so.
# shellcheck disable=SC2086
case $what in
    gui) if has_screen; then bring_window_libraries $draw_packages $screen_packages; fi ;;
    dev) bring_window_libraries $draw_packages ;;
esac
if is_ready; then
    exit 0
fi
say "Setting up, about a minute, once."
rm -f "$venv/ready-$what"
make_venv
fill_venv
fingerprint "$what" >"$venv/ready-$what"
say "Ready."
