/* A wall clock that others can set, for a program that is started with this in LD_PRELOAD.

The file named by SHIFTED_CLOCK holds two numbers of 64 bits: the seconds to add to CLOCK_REALTIME, and how often the
program has waited until a time of that clock. All other clocks stay as they are. A wait until a time of the shifted
clock ends when it would if the kernel's own clock were shifted.
*/
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <pthread.h>
#include <semaphore.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

#define A_DATE 1000000000 /* seconds; clocks that count from the start of the computer never come so far */

static volatile int64_t none[2];
static volatile int64_t *shared = none;

__attribute__((constructor)) static void begin(void)
{
    const char *path = getenv("SHIFTED_CLOCK");
    int file = path ? open(path, O_RDWR | O_CLOEXEC) : -1;
    if (file < 0)
        return;
    void *map = mmap(NULL, sizeof none, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    close(file);
    if (map != MAP_FAILED)
        shared = map;
}

int clock_gettime(clockid_t clock, struct timespec *now)
{
    int failed = (int)syscall(SYS_clock_gettime, clock, now);
    if (!failed && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE))
        now->tv_sec += shared[0];
    return failed;
}

int gettimeofday(struct timeval *restrict now, void *restrict zone)
{
    (void)zone;
    struct timespec precise;
    clock_gettime(CLOCK_REALTIME, &precise);
    now->tv_sec = precise.tv_sec;
    now->tv_usec = precise.tv_nsec / 1000;
    return 0;
}

time_t time(time_t *now)
{
    struct timespec precise;
    clock_gettime(CLOCK_REALTIME, &precise);
    if (now)
        *now = precise.tv_sec;
    return precise.tv_sec;
}

static struct timespec by_the_kernel(const struct timespec *until)
{
    struct timespec kernel = *until;
    if (kernel.tv_sec > A_DATE) {
        kernel.tv_sec -= shared[0];
        __atomic_add_fetch(&shared[1], 1, __ATOMIC_RELAXED);
    }
    return kernel;
}

#define NEXT(name) static __typeof__(name) *next; if (!next) next = (__typeof__(name) *)dlsym(RTLD_NEXT, #name)

int sem_timedwait(sem_t *restrict semaphore, const struct timespec *restrict until)
{
    NEXT(sem_timedwait);
    struct timespec kernel = by_the_kernel(until);
    return next(semaphore, &kernel);
}

int pthread_mutex_timedlock(pthread_mutex_t *restrict mutex, const struct timespec *restrict until)
{
    NEXT(pthread_mutex_timedlock);
    struct timespec kernel = by_the_kernel(until);
    return next(mutex, &kernel);
}

int pthread_cond_timedwait(pthread_cond_t *restrict condition, pthread_mutex_t *restrict mutex,
                           const struct timespec *restrict until)
{
    NEXT(pthread_cond_timedwait);
    struct timespec kernel = by_the_kernel(until);
    return next(condition, mutex, &kernel);
}
