/** Hands one file of the folder to the user. */
import type { AtDesk } from './desk-context.ts'

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

/** A file that is gone is said by the desk itself. */
export async function saveFile({ desk, doors }: Pick<AtDesk, 'desk' | 'doors'>, path: string): Promise<void> {
  const bytes = await desk.file(path)
  if (bytes !== null) doors.save(nameOf(path), bytes)
}

/** Everything at once, as one archive. */
export async function saveAll({ desk, doors }: Pick<AtDesk, 'desk' | 'doors'>, name: string): Promise<void> {
  doors.save(`${name}.zip`, await desk.all())
}
