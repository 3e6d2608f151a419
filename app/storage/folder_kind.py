"""Is a folder synchronised with a cloud or on a network drive? Neither suits an open archive.

A client of a cloud may take half a write away and bring an older file back; on a network drive a
lock may not hold and a connection may end within a write. Looks at paths, a few small files of the
clients and the table of mounts; asks nothing over the network and starts no program. On macOS a
drive mounted from the network is not recognised: the standard library cannot ask for its type.
"""

import json
import os
import re
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path, PurePath, PureWindowsPath

# Longer files of a client's settings are not what they seem.
_LONGEST_SETTINGS = 1_000_000

# Folders that clients make directly in the home folder, by their name in lower case.
_HOME_FOLDERS = {
    "onedrive": "OneDrive",
    "dropbox": "Dropbox",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "my drive": "Google Drive",
    "icloud drive": "iCloud Drive",
    "iclouddrive": "iCloud Drive",
    "nextcloud": "Nextcloud",
    "owncloud": "ownCloud",
    "pcloud drive": "pCloud",
    "pclouddrive": "pCloud",
    "mega": "MEGA",
    "megasync": "MEGA",
    "seafile": "Seafile",
    "box": "Box",
    "box sync": "Box",
    "proton drive": "Proton Drive",
    "yandex.disk": "Yandex Disk",
}
# What lies in the root of a synchronised folder, wherever that is.
_MARKS = {
    ".stfolder": "Syncthing",
    ".dropbox": "Dropbox",
    ".dropbox.cache": "Dropbox",
    ".tmp.drivedownload": "Google Drive",
    ".tmp.driveupload": "Google Drive",
    ".megaignore": "MEGA",
    ".owncloudsync.log": "ownCloud",
    ".nextcloudsync.log": "Nextcloud",
    ".sync/StreamsList": "Resilio Sync",
    ".849C9593-D756-4E56-8D6E-42412F2A707B": "OneDrive",
}
_ONEDRIVE_VARIABLES = ("OneDrive", "OneDriveConsumer", "OneDriveCommercial")
_DROPBOX_SETTINGS = ("{home}/.dropbox", "{APPDATA}/Dropbox", "{LOCALAPPDATA}/Dropbox")
_NEXTCLOUD_SETTINGS = (
    ("Nextcloud", "nextcloud.cfg"),
    ("ownCloud", "owncloud.cfg"),
)
_SETTINGS_FOLDERS = ("{home}/.config", "{APPDATA}", "{home}/Library/Preferences")
_CLOUD_STORAGE = ("Library", "CloudStorage")
_MOBILE_DOCUMENTS = ("Library", "Mobile Documents")

_NETWORK_TYPES = {
    "nfs": "NFS", "nfs4": "NFS", "cifs": "SMB", "smb3": "SMB", "smbfs": "SMB", "ncpfs": "NCP",
    "fuse.sshfs": "SSHFS", "sshfs": "SSHFS", "9p": "9P", "davfs": "WebDAV", "fuse.davfs": "WebDAV",
    "fuse.davfs2": "WebDAV", "afs": "AFS", "openafs": "AFS", "ceph": "Ceph", "fuse.ceph": "Ceph",
    "glusterfs": "GlusterFS", "fuse.glusterfs": "GlusterFS", "lustre": "Lustre", "coda": "Coda",
    "fuse.gvfsd-fuse": "GVfs", "fuse.smbnetfs": "SMB", "fuse.s3fs": "S3", "fuse.curlftpfs": "FTP",
    "vboxsf": "VirtualBox", "fuse.vmhgfs-fuse": "VMware",
}  # fmt: skip
_CLOUD_TYPES = {
    "fuse.rclone": "rclone",
    "fuse.google-drive-ocamlfuse": "Google Drive",
    "fuse.onedriver": "OneDrive",
    "fuse.pcloud": "pCloud",
    "fuse.pCloud.fs": "pCloud",
    "pCloud.fs": "pCloud",
}
_DRIVE_REMOTE = 4
_ESCAPE = re.compile(r"\\([0-7]{3})")


@dataclass(frozen=True)
class FolderKind:
    """Why a folder does not suit: `key` of the catalogue, and whose it is („OneDrive“, „SMB“)."""

    key: str
    service: str


SYNCED, NETWORK = "folder.synced", "folder.network"


def _mounts() -> str:
    try:
        return Path("/proc/self/mounts").read_text(encoding="utf-8", errors="surrogateescape")
    except OSError:
        return ""


def _drive_type(root: str) -> int:
    """Return what Windows says of a drive by its root; 0 (unknown) on other systems."""
    if sys.platform == "win32":
        import ctypes

        return int(ctypes.windll.kernel32.GetDriveTypeW(root))
    return 0


@dataclass(frozen=True)
class Surroundings:
    """What of the system the answer depends on."""

    system: str = sys.platform
    environment: Mapping[str, str] = field(default_factory=lambda: os.environ)
    home: Path = field(default_factory=Path.home)
    mounts: Callable[[], str] = _mounts
    drive_type: Callable[[str], int] = _drive_type


def folder_kind(folder: PurePath, surroundings: Surroundings | None = None) -> FolderKind | None:
    """Return what endangers an archive in this folder, which may not exist yet; or None."""
    around = surroundings or _here()
    if around is None:
        return None
    service = _synced_by(folder, around)
    if service:
        return FolderKind(SYNCED, service)
    return _by_windows(folder, around) if around.system == "win32" else _by_mounts(folder, around)


def _here() -> Surroundings | None:
    try:
        return Surroundings()
    except RuntimeError:  # nobody's home folder can be told
        return None


def _synced_by(folder: PurePath, around: Surroundings) -> str:
    path, home = _real(folder), _real(around.home)
    chain = [path, *path.parents]
    for root, service in _known_roots(around):
        if _real(root) in chain:
            return service
    for place in chain:
        if place.parent == home and (service := _home_folder(place.name)):
            return service
        if place.parent == home.joinpath(*_CLOUD_STORAGE):
            name = place.name.partition("-")[0]
            return _home_folder(name) or name
        if place == home.joinpath(*_MOBILE_DOCUMENTS):
            return "iCloud Drive"
        if place not in (home, *home.parents) and (service := _marked(place)):
            return service
    return ""


def _home_folder(name: str) -> str:
    lowered = name.lower()
    # „OneDrive - Name of an organisation“
    return "OneDrive" if lowered.startswith("onedrive -") else _HOME_FOLDERS.get(lowered, "")


def _known_roots(around: Surroundings) -> Iterator[tuple[Path, str]]:
    """Give the folders that the clients' own settings name, with the service."""
    for name in _ONEDRIVE_VARIABLES:
        if around.environment.get(name):
            yield Path(around.environment[name]), "OneDrive"
    for folder in _settings(_DROPBOX_SETTINGS, around):
        for root in _dropbox_roots(folder / "info.json"):
            yield root, "Dropbox"
    for folder in _settings(_SETTINGS_FOLDERS, around):
        for service, name in _NEXTCLOUD_SETTINGS:
            for root in _nextcloud_roots(folder / service / name):
                yield root, service


def _settings(templates: tuple[str, ...], around: Surroundings) -> Iterator[Path]:
    known = {"home": str(around.home)} | {
        name: around.environment[name]
        for name in ("APPDATA", "LOCALAPPDATA")
        if around.environment.get(name)
    }
    for template in templates:
        with suppress(KeyError):
            yield Path(template.format_map(known))


def _dropbox_roots(path: Path) -> Iterator[Path]:
    try:
        accounts = json.loads(_read(path))
    except ValueError:
        return
    if isinstance(accounts, dict):
        for account in accounts.values():
            if isinstance(account, dict) and isinstance(account.get("path"), str):
                yield Path(account["path"])


def _nextcloud_roots(path: Path) -> Iterator[Path]:
    for line in _read(path).splitlines():
        name, _, value = line.partition("=")
        if name.endswith("localPath") and value.strip():
            yield Path(value.strip())


def _read(path: Path) -> str:
    try:
        with path.open(encoding="utf-8", errors="replace") as file:
            return file.read(_LONGEST_SETTINGS)
    except (OSError, ValueError):
        return ""


def _marked(place: Path) -> str:
    for mark, service in _MARKS.items():
        with suppress(OSError, ValueError):
            if place.joinpath(mark).exists():
                return service
    return ""


def _by_windows(folder: PurePath, around: Surroundings) -> FolderKind | None:
    path = PureWindowsPath(str(folder))
    text = str(path).upper()
    unc = text.startswith("\\\\") and not text.startswith(("\\\\?\\", "\\\\.\\"))
    if unc or text.startswith("\\\\?\\UNC\\"):
        return FolderKind(NETWORK, path.drive)
    root = path.drive.removeprefix("\\\\?\\")
    if root and around.drive_type(f"{root}\\") == _DRIVE_REMOTE:
        return FolderKind(NETWORK, root)
    return None


def _by_mounts(folder: PurePath, around: Surroundings) -> FolderKind | None:
    path = _real(folder)
    chain = {str(place): len(place.parts) for place in (path, *path.parents)}
    kind, depth = "", 0
    for line in around.mounts().splitlines():
        source, _, rest = line.partition(" ")
        place, _, rest = rest.partition(" ")
        found = chain.get(_ESCAPE.sub(lambda code: chr(int(code[1], 8)), place), 0)
        if found >= depth and found:  # of two mounts in one place the later one is seen
            kind, depth = _mount_kind(source, rest.partition(" ")[0]), found
    if kind in _CLOUD_TYPES:
        return FolderKind(SYNCED, _CLOUD_TYPES[kind])
    return FolderKind(NETWORK, _NETWORK_TYPES[kind]) if kind in _NETWORK_TYPES else None


def _mount_kind(source: str, kind: str) -> str:
    """Return a mount's type; some mounts of FUSE say only in their source what they are."""
    if kind == "fuse" and source.startswith(("http://", "https://")):
        return "davfs"
    return source if kind == "fuse" and source in _CLOUD_TYPES else kind


def _real(folder: PurePath) -> Path:
    """Return an absolute path without links, as far as it exists."""
    path = Path(folder)
    try:
        return path.resolve()
    except (OSError, RuntimeError):
        return path.absolute()
