/** The code of a failed system call (`"ENOENT"`, `"EACCES"` …); undefined for any other thrown value. */
export function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined
  return typeof error.code === 'string' ? error.code : undefined
}
