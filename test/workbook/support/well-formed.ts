/** Whether XML is well formed, by libxml. */
import { expect } from 'vitest'
import { validateXML } from 'xmllint-wasm'

/** Fails naming the parts that are not. */
export async function expectWellFormed(
  parts: readonly (readonly [name: string, xml: string])[],
): Promise<void> {
  expect(parts.length).toBeGreaterThan(0)
  const { errors } = await validateXML({
    xml: parts.map(([name, contents]) => ({ fileName: name.replaceAll('/', '_'), contents })),
    normalization: 'format',
  })
  expect(errors).toEqual([])
}
