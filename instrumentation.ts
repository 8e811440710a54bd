/** Called by Next once, when the server starts. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { resumeAtStart } = await import('@/lib/desk/resume-at-start.ts')
  resumeAtStart()
}
