"""Which folders are synchronised or on a network drive, and which only look like it."""

import json
from pathlib import Path, PureWindowsPath

import pytest

from app.storage.folder_kind import NETWORK, SYNCED, FolderKind, Surroundings, folder_kind

LOCAL = "/dev/sda1 / ext4 rw 0 0\nproc /proc proc rw 0 0\n"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    folder = tmp_path / "home"
    folder.mkdir()
    return folder


def around(home: Path, *, mounts: str = LOCAL, **environment: str) -> Surroundings:
    return Surroundings("linux", environment, home, lambda: mounts, lambda _root: 0)


def synced(service: str) -> FolderKind:
    return FolderKind(SYNCED, service)


def test_ordinary_folders_are_not_suspected(home: Path, tmp_path: Path) -> None:
    (home / ".dropbox").mkdir()  # the client's own settings, not a synchronised folder
    for folder in (
        home / ".local/share/sutarta",
        home / "Documents/archyvas",
        home / "Dropbox-senas",
        home / "darbai/Dropbox",
        tmp_path / "elsewhere",
    ):
        assert folder_kind(folder, around(home)) is None, folder


@pytest.mark.parametrize("variable", ["OneDrive", "OneDriveConsumer", "OneDriveCommercial"])
def test_onedrive_says_itself_where_it_is(home: Path, tmp_path: Path, variable: str) -> None:
    root = tmp_path / "Debesis"
    known = around(home, **{variable: str(root)})
    assert folder_kind(root / "archyvas", known) == synced("OneDrive")
    assert folder_kind(tmp_path / "Debesis2", known) is None


def test_dropbox_says_itself_where_it_is(home: Path, tmp_path: Path) -> None:
    settings = home / ".dropbox"
    settings.mkdir()
    (settings / "info.json").write_text(
        json.dumps({"personal": {"path": str(tmp_path / "Dėžė")}, "business": {"host": 1}})
    )
    assert folder_kind(tmp_path / "Dėžė" / "a" / "b", around(home)) == synced("Dropbox")
    assert folder_kind(tmp_path / "Dėžės", around(home)) is None


@pytest.mark.parametrize("text", ["", "[", "[1]", '{"a": 1}', '{"a": {"path": 5}}', "\x00"])
def test_broken_settings_of_a_client_say_nothing(home: Path, text: str) -> None:
    (home / ".dropbox").mkdir()
    (home / ".dropbox" / "info.json").write_text(text)
    assert folder_kind(home / "archyvas", around(home)) is None


@pytest.mark.parametrize(
    ("service", "name"), [("Nextcloud", "nextcloud.cfg"), ("ownCloud", "owncloud.cfg")]
)
def test_nextcloud_says_itself_where_it_is(
    home: Path, tmp_path: Path, service: str, name: str
) -> None:
    settings = home / ".config" / service
    settings.mkdir(parents=True)
    (settings / name).write_text(f"[Accounts]\n0\\Folders\\1\\localPath={tmp_path}/debesis/\n")
    assert folder_kind(tmp_path / "debesis" / "archyvas", around(home)) == synced(service)


@pytest.mark.parametrize(
    ("below", "service"),
    [
        ("OneDrive", "OneDrive"),
        ("OneDrive - Pievų draugija", "OneDrive"),
        ("Dropbox", "Dropbox"),
        ("Google Drive", "Google Drive"),
        ("iCloudDrive", "iCloud Drive"),
        ("Nextcloud", "Nextcloud"),
        ("pCloudDrive", "pCloud"),
        ("MEGA", "MEGA"),
        ("Library/CloudStorage/GoogleDrive-ona@example.invalid", "Google Drive"),
        ("Library/CloudStorage/OneDrive-Personal", "OneDrive"),
        ("Library/Mobile Documents/com~apple~CloudDocs", "iCloud Drive"),
    ],
)
def test_usual_places_of_clouds(home: Path, below: str, service: str) -> None:
    assert folder_kind(home / below / "archyvas", around(home)) == synced(service)


@pytest.mark.parametrize(
    ("mark", "service"),
    [
        (".stfolder", "Syncthing"),
        (".dropbox.cache", "Dropbox"),
        (".tmp.drivedownload", "Google Drive"),
        (".megaignore", "MEGA"),
        (".nextcloudsync.log", "Nextcloud"),
        (".sync/StreamsList", "Resilio Sync"),
    ],
)
def test_marks_that_clients_leave_in_a_root(home: Path, mark: str, service: str) -> None:
    (home / "darbai" / mark).mkdir(parents=True)
    folder = home / "darbai" / "archyvas"
    assert folder_kind(folder, around(home)) == synced(service)
    assert folder_kind(home / "kita", around(home)) is None


def test_link_into_a_cloud_is_followed(home: Path) -> None:
    (home / "Dropbox" / "archyvas").mkdir(parents=True)
    (home / "archyvas").symlink_to(home / "Dropbox" / "archyvas")
    assert folder_kind(home / "archyvas", around(home)) == synced("Dropbox")


@pytest.mark.parametrize(
    ("source", "kind", "service"),
    [
        ("server:/export", "nfs4", "NFS"),
        ("//server/bendras", "cifs", "SMB"),
        ("//server/bendras", "smb3", "SMB"),
        ("ona@server:", "fuse.sshfs", "SSHFS"),
        ("host", "9p", "9P"),
        ("https://debesis.example.invalid", "fuse", "WebDAV"),
        ("https://debesis.example.invalid", "davfs", "WebDAV"),
        ("AFS", "afs", "AFS"),
        ("gvfsd-fuse", "fuse.gvfsd-fuse", "GVfs"),
    ],
)
def test_network_drives(home: Path, tmp_path: Path, source: str, kind: str, service: str) -> None:
    table = f"{LOCAL}{source} {tmp_path}/tinklo\\040diskas {kind} rw 0 0\n"
    known = around(home, mounts=table)
    assert folder_kind(tmp_path / "tinklo diskas" / "a", known) == FolderKind(NETWORK, service)
    assert folder_kind(tmp_path / "tinklo", known) is None


def test_cloud_that_is_mounted(home: Path, tmp_path: Path) -> None:
    known = around(home, mounts=f"{LOCAL}remote: {tmp_path}/x fuse.rclone rw 0 0\n")
    assert folder_kind(tmp_path / "x", known) == synced("rclone")


def test_the_innermost_and_latest_mount_counts(home: Path, tmp_path: Path) -> None:
    table = (
        f"{LOCAL}server:/a {tmp_path} nfs rw 0 0\n"
        f"/dev/sdb1 {tmp_path}/vietinis ext4 rw 0 0\n"
        f"tmpfs {tmp_path}/du tmpfs rw 0 0\nserver:/b {tmp_path}/du nfs rw 0 0\nbroken\n\n"
    )
    known = around(home, mounts=table)
    assert folder_kind(tmp_path / "vietinis" / "a", known) is None
    assert folder_kind(tmp_path / "du", known) == FolderKind(NETWORK, "NFS")
    assert folder_kind(tmp_path / "kitas", known) == FolderKind(NETWORK, "NFS")


@pytest.mark.parametrize(
    ("path", "service"),
    [
        (r"\\server\bendras\archyvas", r"\\server\bendras"),
        (r"\\?\UNC\server\bendras\archyvas", r"\\?\UNC\server\bendras"),
        (r"Z:\archyvas", "Z:"),
        (r"C:\Darbai\AppData\Local\sutarta", ""),
        (r"\\?\C:\archyvas", ""),
    ],
)
def test_drives_of_windows(home: Path, path: str, service: str) -> None:
    known = Surroundings("win32", {}, home, lambda: "", lambda root: 4 if root == "Z:\\" else 3)
    found = folder_kind(PureWindowsPath(path), known)
    assert found == (FolderKind(NETWORK, service) if service else None)


def test_this_computer_can_be_asked(tmp_path: Path) -> None:
    found = folder_kind(tmp_path)
    assert found is None or found.key in (SYNCED, NETWORK)
