#!/bin/sh
# Tries a clean clone on a Debian that has nothing but python3, in a folder of its own.
#
#     sudo installer/try-on-debian.sh FOLDER [VERB [ARGUMENTS]]
#
# FOLDER becomes the root of that Debian (debootstrap makes it once; delete it to begin anew). The
# committed state of this repository is cloned into it and `./run demo`, then `./run test` are
# called there, or only `./run VERB ARGUMENTS`. From the environment:
#
#     SUITE    Debian's release (bookworm)
#     MIRROR   where debootstrap takes it from (its own default)
#     CARRY    what apt and pip need here to reach the network (settings, certificates): files are
#              copied to the same place inside, folders shown there read-only
#     PIP_*    passed on, as are the usual proxy variables
set -eu

if [ $# -lt 1 ]; then
    sed -n '2,/^set/s/^# \{0,1\}//p' "$0" >&2
    exit 2
fi
mkdir -p "$1"
root=$(CDPATH='' cd -- "$1" && pwd)
shift
source=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
suite=${SUITE:-bookworm}

if ! [ -x "$root/usr/bin/python3" ]; then
    debootstrap --variant=minbase --include=python3 "$suite" "$root" ${MIRROR:+"$MIRROR"}
fi

mounted=
leave() {
    for place in $mounted; do umount "$place" || true; done
}
trap leave EXIT
trap 'exit 130' INT TERM

show() { # show WHAT WHERE OPTIONS...: mounts and remembers it, last first
    what=$1 where=$2
    shift 2
    mount "$@" "$what" "$where"
    mounted="$where $mounted"
}

show proc "$root/proc" -t proc
show /dev "$root/dev" --bind
cp -L /etc/resolv.conf "$root/etc/resolv.conf"
for path in ${CARRY:-}; do
    if [ -d "$path" ]; then
        mkdir -p "$root$path"
        show "$path" "$root$path" --bind -o ro
    else
        mkdir -p "$root${path%/*}"
        cp -L "$path" "$root$path"
    fi
done

# A clone of what is committed, under the name of no one's home.
rm -rf "$root/srv/sutarta"
git clone -q --no-hardlinks "$source" "$root/srv/sutarta"

inside() {
    set -- env -i HOME=/srv LANG=C.UTF-8 TERM="${TERM:-dumb}" \
        PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
        ${http_proxy:+"http_proxy=$http_proxy"} ${https_proxy:+"https_proxy=$https_proxy"} \
        ${no_proxy:+"no_proxy=$no_proxy"} ${PIP_INDEX_URL:+"PIP_INDEX_URL=$PIP_INDEX_URL"} \
        ${PIP_FIND_LINKS:+"PIP_FIND_LINKS=$PIP_FIND_LINKS"} ${PIP_CERT:+"PIP_CERT=$PIP_CERT"} \
        /bin/sh -c 'cd /srv/sutarta && exec "$@"' sh "$@"
    chroot "$root" "$@"
}

if [ $# -gt 0 ]; then
    inside ./run "$@"
else
    inside ./run demo
    inside ./run test
fi
