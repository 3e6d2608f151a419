/* Preloaded into a process: writes down what it does to the files of one folder.
 *
 * SUTARTA_ROOT is the folder (with its links resolved), SUTARTA_TRACE the file to write to. Each
 * entry is a struct entry, the path, the data. Only what succeeded is written down, in the order in
 * which it came back. SUTARTA_ROOM, if it is set, is how many bytes files may still grow by in
 * all; then the disk is full.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

#define DESCRIPTORS 4096
#define REAL(name) ((__typeof__(&name))real(#name))

struct entry {
    char what;
    char unused[3];
    int32_t descriptor;
    int64_t offset;
    uint32_t path_length;
    uint32_t data_length;
};

static pthread_mutex_t turn = PTHREAD_RECURSIVE_MUTEX_INITIALIZER_NP;
static char tracked[DESCRIPTORS];
static char root[PATH_MAX];
static size_t root_length;
static int trace = -1;
static int64_t room = -1;

static void *real(const char *name)
{
    void *found = dlsym(RTLD_NEXT, name);
    if (found == NULL) abort();
    return found;
}

__attribute__((constructor)) static void begin(void)
{
    const char *folder = getenv("SUTARTA_ROOT"), *file = getenv("SUTARTA_TRACE");
    const char *left = getenv("SUTARTA_ROOM");
    if (folder == NULL || file == NULL) return;
    root_length = strlen(folder);
    memcpy(root, folder, root_length + 1);
    trace = REAL(open)(file, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    if (left != NULL) room = atoll(left);
}

static void put(const void *data, size_t length)
{
    const char *rest = data;
    while (length > 0) {
        ssize_t done = REAL(write)(trace, rest, length);
        if (done < 0) abort();
        rest += done;
        length -= (size_t)done;
    }
}

static void note(char what, int descriptor, int64_t offset, const char *path, size_t path_length,
                 const void *data, size_t data_length)
{
    struct entry entry = {what, {0}, descriptor, offset, (uint32_t)path_length,
                          (uint32_t)data_length};
    put(&entry, sizeof entry);
    put(path, path_length);
    put(data, data_length);
}

/* The path from the root's folder of something in it; NULL for what lies elsewhere. */
static const char *within(int folder, const char *path, char whole[PATH_MAX])
{
    char start[PATH_MAX] = "";
    if (trace < 0) return NULL;
    if (path[0] == '/') {
        snprintf(whole, PATH_MAX, "%s", path);
    } else {
        if (folder == AT_FDCWD) {
            if (getcwd(start, sizeof start) == NULL) return NULL;
        } else {
            char link[64];
            snprintf(link, sizeof link, "/proc/self/fd/%d", folder);
            ssize_t length = readlink(link, start, sizeof start - 1);
            if (length < 0) return NULL;
            start[length] = '\0';
        }
        if (snprintf(whole, PATH_MAX, "%s/%s", start, path) >= PATH_MAX) return NULL;
    }
    if (strncmp(whole, root, root_length) != 0) return NULL;
    if (whole[root_length] == '\0') return whole + root_length;
    return whole[root_length] == '/' ? whole + root_length + 1 : NULL;
}

static int is_tracked(int descriptor)
{
    return trace >= 0 && descriptor >= 0 && descriptor < DESCRIPTORS && tracked[descriptor];
}

/* Something the program wants to stand in the trace: an acknowledgement. */
void trace_mark(const char *text)
{
    if (trace < 0) return;
    pthread_mutex_lock(&turn);
    note('K', -1, 0, NULL, 0, text, strlen(text));
    pthread_mutex_unlock(&turn);
}

static int opened(int folder, const char *path, int flags, mode_t mode,
                  int (*how)(int, const char *, int, ...))
{
    char whole[PATH_MAX];
    pthread_mutex_lock(&turn);
    int descriptor = how(folder, path, flags, mode);
    int failure = errno;
    if (descriptor >= 0 && descriptor < DESCRIPTORS) {
        const char *name = within(folder, path, whole);
        tracked[descriptor] = name != NULL;
        if (name != NULL) note('O', descriptor, flags, name, strlen(name), NULL, 0);
    }
    pthread_mutex_unlock(&turn);
    errno = failure;
    return descriptor;
}

#define OPENED(folder, how)                                       \
    mode_t mode = 0;                                              \
    if (flags & (O_CREAT | __O_TMPFILE)) {                        \
        va_list rest;                                             \
        va_start(rest, flags);                                    \
        mode = va_arg(rest, mode_t);                              \
        va_end(rest);                                             \
    }                                                             \
    return opened(folder, path, flags, mode, how)

int open(const char *path, int flags, ...) { OPENED(AT_FDCWD, REAL(openat)); }
int open64(const char *path, int flags, ...) { OPENED(AT_FDCWD, REAL(openat)); }
int openat(int folder, const char *path, int flags, ...) { OPENED(folder, REAL(openat)); }
int openat64(int folder, const char *path, int flags, ...) { OPENED(folder, REAL(openat)); }

int creat(const char *path, mode_t mode)
{
    return opened(AT_FDCWD, path, O_CREAT | O_WRONLY | O_TRUNC, mode, REAL(openat));
}

int close(int descriptor)
{
    pthread_mutex_lock(&turn);
    if (is_tracked(descriptor)) {
        tracked[descriptor] = 0;
        note('C', descriptor, 0, NULL, 0, NULL, 0);
    }
    int result = REAL(close)(descriptor);
    pthread_mutex_unlock(&turn);
    return result;
}

/* How much of a write there is room for; -1 for none. */
static ssize_t allowed(int descriptor, int64_t offset, size_t length)
{
    struct stat found;
    if (room < 0 || fstat(descriptor, &found) != 0) return (ssize_t)length;
    int64_t growth = offset + (int64_t)length - found.st_size;
    if (growth <= 0) return (ssize_t)length;
    if (growth > room) {
        int64_t fits = (int64_t)length - (growth - room);
        room = 0;
        return fits > 0 ? (ssize_t)fits : -1;
    }
    room -= growth;
    return (ssize_t)length;
}

static ssize_t written(int descriptor, const void *data, size_t length, int64_t offset, int placed)
{
    if (!is_tracked(descriptor))
        return placed ? REAL(pwrite64)(descriptor, data, length, offset)
                      : REAL(write)(descriptor, data, length);
    pthread_mutex_lock(&turn);
    if (!placed) {
        struct stat found;
        if (fcntl(descriptor, F_GETFL) & O_APPEND && fstat(descriptor, &found) == 0)
            offset = found.st_size;
        else
            offset = lseek64(descriptor, 0, SEEK_CUR);
    }
    ssize_t result = allowed(descriptor, offset, length);
    int failure = ENOSPC;
    if (result >= 0) {
        result = placed ? REAL(pwrite64)(descriptor, data, (size_t)result, offset)
                        : REAL(write)(descriptor, data, (size_t)result);
        failure = errno;
    }
    if (result > 0) note('W', descriptor, offset, NULL, 0, data, (size_t)result);
    pthread_mutex_unlock(&turn);
    errno = failure;
    return result;
}

ssize_t write(int descriptor, const void *data, size_t length)
{
    return written(descriptor, data, length, 0, 0);
}

ssize_t pwrite(int descriptor, const void *data, size_t length, off_t offset)
{
    return written(descriptor, data, length, offset, 1);
}

ssize_t pwrite64(int descriptor, const void *data, size_t length, off64_t offset)
{
    return written(descriptor, data, length, offset, 1);
}

/* Ways of writing that nothing here needs: refused, so that none goes by unseen. */
#define REFUSED(kind, name, signature, call)               \
    kind name signature                                    \
    {                                                      \
        if (!is_tracked(descriptor)) return REAL(name) call; \
        errno = ENOSYS;                                    \
        return -1;                                         \
    }

REFUSED(ssize_t, writev, (int descriptor, const struct iovec *parts, int count),
        (descriptor, parts, count))
REFUSED(ssize_t, pwritev, (int descriptor, const struct iovec *parts, int count, off_t offset),
        (descriptor, parts, count, offset))
REFUSED(ssize_t, pwritev64, (int descriptor, const struct iovec *parts, int count, off64_t offset),
        (descriptor, parts, count, offset))
REFUSED(ssize_t, sendfile, (int descriptor, int source, off_t *offset, size_t length),
        (descriptor, source, offset, length))
REFUSED(ssize_t, sendfile64, (int descriptor, int source, off64_t *offset, size_t length),
        (descriptor, source, offset, length))
REFUSED(int, posix_fallocate, (int descriptor, off_t offset, off_t length),
        (descriptor, offset, length))
REFUSED(int, posix_fallocate64, (int descriptor, off64_t offset, off64_t length),
        (descriptor, offset, length))
REFUSED(int, fallocate, (int descriptor, int mode, off_t offset, off_t length),
        (descriptor, mode, offset, length))
REFUSED(int, fallocate64, (int descriptor, int mode, off64_t offset, off64_t length),
        (descriptor, mode, offset, length))

ssize_t copy_file_range(int source, off64_t *from, int descriptor, off64_t *to, size_t length,
                        unsigned flags)
{
    if (!is_tracked(descriptor))
        return REAL(copy_file_range)(source, from, descriptor, to, length, flags);
    errno = ENOSYS;
    return -1;
}

static int done(int descriptor, char what, int64_t offset, int result)
{
    int failure = errno;
    if (result == 0 && is_tracked(descriptor)) note(what, descriptor, offset, NULL, 0, NULL, 0);
    pthread_mutex_unlock(&turn);
    errno = failure;
    return result;
}

#define TURN pthread_mutex_lock(&turn)

int ftruncate(int descriptor, off_t length)
{
    TURN;
    return done(descriptor, 'T', length, REAL(ftruncate)(descriptor, length));
}

int ftruncate64(int descriptor, off64_t length)
{
    TURN;
    return done(descriptor, 'T', length, REAL(ftruncate64)(descriptor, length));
}

int fsync(int descriptor)
{
    TURN;
    return done(descriptor, 'S', 0, REAL(fsync)(descriptor));
}

int fdatasync(int descriptor)
{
    TURN;
    return done(descriptor, 'S', 0, REAL(fdatasync)(descriptor));
}

/* Changes of folders. A name that comes from or goes elsewhere is written as empty. */
static int named(char what, int folder, const char *path, int to_folder, const char *to, int result)
{
    int failure = errno;
    char whole[PATH_MAX], whole_to[PATH_MAX];
    if (result == 0) {
        const char *name = within(folder, path, whole);
        const char *name_to = to == NULL ? NULL : within(to_folder, to, whole_to);
        if (name != NULL || name_to != NULL)
            note(what, -1, 0, name == NULL ? "" : name, name == NULL ? 0 : strlen(name),
                 name_to == NULL ? "" : name_to, name_to == NULL ? 0 : strlen(name_to));
    }
    pthread_mutex_unlock(&turn);
    errno = failure;
    return result;
}

int rename(const char *path, const char *to)
{
    TURN;
    return named('R', AT_FDCWD, path, AT_FDCWD, to, REAL(rename)(path, to));
}

int renameat(int folder, const char *path, int to_folder, const char *to)
{
    TURN;
    return named('R', folder, path, to_folder, to, REAL(renameat)(folder, path, to_folder, to));
}

int renameat2(int folder, const char *path, int to_folder, const char *to, unsigned flags)
{
    TURN;
    return named('R', folder, path, to_folder, to,
                 REAL(renameat2)(folder, path, to_folder, to, flags));
}

int link(const char *path, const char *to)
{
    TURN;
    return named('L', AT_FDCWD, path, AT_FDCWD, to, REAL(link)(path, to));
}

int linkat(int folder, const char *path, int to_folder, const char *to, int flags)
{
    TURN;
    return named('L', folder, path, to_folder, to, REAL(linkat)(folder, path, to_folder, to, flags));
}

int unlink(const char *path)
{
    TURN;
    return named('U', AT_FDCWD, path, 0, NULL, REAL(unlink)(path));
}

int unlinkat(int folder, const char *path, int flags)
{
    TURN;
    return named('U', folder, path, 0, NULL, REAL(unlinkat)(folder, path, flags));
}

int rmdir(const char *path)
{
    TURN;
    return named('U', AT_FDCWD, path, 0, NULL, REAL(rmdir)(path));
}

int mkdir(const char *path, mode_t mode)
{
    TURN;
    return named('M', AT_FDCWD, path, 0, NULL, REAL(mkdir)(path, mode));
}

int mkdirat(int folder, const char *path, mode_t mode)
{
    TURN;
    return named('M', folder, path, 0, NULL, REAL(mkdirat)(folder, path, mode));
}
