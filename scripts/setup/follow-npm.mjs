/**
 * npm runs a command through a shell, and many shells do not pass a signal on: stopped by its process number, npm
 * would leave this process behind, holding the port. So it ends, as if the signal had reached it, when the
 * process that npm started it from is gone.
 *
 * @param {NodeJS.ProcessEnv} [environment]
 */
export function followNpm(environment = process.env) {
  if (!environment.npm_lifecycle_event) return
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    process.kill(process.pid, 'SIGTERM')
  }, 300)
  timer.unref()
}
