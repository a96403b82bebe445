/*
 * Stands between a process and the disk (LD_PRELOAD), for files whose name holds FAULT_FILES. What goes wrong is said by
 * the words of the file FAULT_CONTROL, read before each call: "sync N" makes fsync fail with errno N, "write N" makes
 * writing fail so, "kill-before-sync" and "kill-after-sync" end the process as a power cut would, "slow-sync MS" waits.
 * After each sync that went well the file is copied to NAME.synced: what a power cut leaves at least.
 * With FAULT_SYNCS_ONLY writing goes straight to the disk: looking at each write takes longer than most writes.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

static int is_ours(int fd, char *name, size_t size) {
  char link[64];
  const char *part = getenv("FAULT_FILES");
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, name, size - 1);
  if (length < 0 || !part) return 0;
  name[length] = 0;
  return strstr(name, part) != NULL && strstr(name, "-shm") == NULL;
}

/* The number behind a word of the control file, 1 when there is none behind it, 0 when it does not say that word. */
static int told(const char *word) {
  char text[256];
  const char *control = getenv("FAULT_CONTROL");
  int fd = control ? open(control, O_RDONLY | O_CLOEXEC) : -1;
  if (fd < 0) return 0;
  ssize_t length = read(fd, text, sizeof text - 1);
  close(fd);
  if (length <= 0) return 0;
  text[length] = 0;
  char *found = strstr(text, word);
  if (!found) return 0;
  int number = atoi(found + strlen(word));
  return number ? number : 1;
}

/* Whole or not at all: the process can be killed in the midst of it. */
static void keep_copy(const char *name) {
  char to[4200], draft[4200], buffer[65536];
  if (!getenv("FAULT_COPIES")) return;
  snprintf(to, sizeof to, "%s.synced", name);
  snprintf(draft, sizeof draft, "%s.syncing", name);
  int in = open(name, O_RDONLY | O_CLOEXEC), out = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  ssize_t (*plain)(int, const void *, size_t) = dlsym(RTLD_NEXT, "write");
  for (ssize_t n; in >= 0 && out >= 0 && (n = read(in, buffer, sizeof buffer)) > 0;)
    if (plain(out, buffer, n) < 0) break;
  close(in);
  close(out);
  rename(draft, to);
}

static int sync_with(const char *call, int fd) {
  char name[4096];
  int (*real)(int) = dlsym(RTLD_NEXT, call);
  if (!is_ours(fd, name, sizeof name)) return real(fd);
  int number;
  if (told("kill-before-sync")) kill(getpid(), SIGKILL);
  if ((number = told("slow-sync "))) usleep(number * 1000);
  if ((number = told("sync ")) && !told("slow-sync ")) {
    errno = number;
    return -1;
  }
  int result = real(fd);
  if (result == 0) {
    static pthread_mutex_t one_at_a_time = PTHREAD_MUTEX_INITIALIZER;
    pthread_mutex_lock(&one_at_a_time);
    keep_copy(name);
    pthread_mutex_unlock(&one_at_a_time);
  }
  if (told("kill-after-sync")) kill(getpid(), SIGKILL);
  return result;
}

int fsync(int fd) { return sync_with("fsync", fd); }
int fdatasync(int fd) { return sync_with("fdatasync", fd); }

#define WRITING(call, type)                                                              \
  ssize_t call(int fd, const void *bytes, size_t count, type at) {                       \
    static ssize_t (*real)(int, const void *, size_t, type) = NULL;                      \
    static int passes = 0;                                                               \
    char name[4096];                                                                     \
    int number;                                                                          \
    if (!real) {                                                                         \
      passes = getenv("FAULT_SYNCS_ONLY") != NULL;                                       \
      real = dlsym(RTLD_NEXT, #call);                                                    \
    }                                                                                    \
    if (!passes && is_ours(fd, name, sizeof name) && (number = told("write "))) {        \
      errno = number;                                                                    \
      return -1;                                                                         \
    }                                                                                    \
    return real(fd, bytes, count, at);                                                   \
  }
WRITING(pwrite, off_t)
WRITING(pwrite64, off64_t)
