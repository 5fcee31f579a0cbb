/** Files given and papers kept in memory. */
import type { Given, GivenFile } from '../../../office/intake/given.ts'
import type { Outputs } from '../../../office/outputs.ts'

export const givenFile = (path: string, bytes: Uint8Array): GivenFile => ({
  path,
  name: path,
  bytes: async () => bytes,
})

export const given = (files: Readonly<Record<string, Uint8Array>>): Given => ({
  files: Object.entries(files).map(([path, bytes]) => givenFile(path, bytes)),
  own: 0,
  system: 0,
  links: [],
})

/** Papers by their paths; it takes none twice. */
export class Memory implements Outputs {
  readonly papers = new Map<string, Uint8Array>()

  async put(path: string, content: Uint8Array | string): Promise<void> {
    if (this.papers.has(path)) throw new Error(`put twice: ${path}`)
    this.papers.set(path, typeof content === 'string' ? new TextEncoder().encode(content) : content)
  }
}
