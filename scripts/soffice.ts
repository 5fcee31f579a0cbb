/** LibreOffice without a window. */
import { spawnSync } from 'node:child_process'

export const hasSoffice = (): boolean => spawnSync('soffice', ['--version']).error === undefined

/**
 * @param profile a folder of its own, so that an open window does not matter
 * @throws Error where it ends otherwise than well
 */
export function convert(profile: string, format: string, to: string, files: readonly string[]): void {
  const { status, error } = spawnSync(
    'soffice',
    [
      '--headless',
      `-env:UserInstallation=file://${profile}`,
      '--convert-to',
      format,
      '--outdir',
      to,
      ...files,
    ],
    { stdio: 'ignore' },
  )
  if (error || status !== 0) throw new Error(`soffice ended with ${status ?? error?.message}`)
}
