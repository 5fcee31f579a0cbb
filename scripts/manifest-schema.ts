/** Office's own schemas over the manifest, where a copy of them is at hand: they may not be handed on with us. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { validateXML } from 'xmllint-wasm'

const MAIN = 'OfficeAppManifestV1_1.xsd'
const OTHERS = [
  'OfficeAppBasicTypesV1_0.xsd',
  'TaskPaneAppVersionOverridesV1_0.xsd',
  'ContentAppVersionOverridesV1_0.xsd',
  'MailAppVersionOverridesV1_0.xsd',
  'MailAppVersionOverridesV1_1.xsd',
]

/** Younger than the schemas that are published: Microsoft's pages describe it, `manifest-check.ts` looks at it. */
const UNKNOWN = /\s*<ExtendedOverrides[^>]*>/g

/** @returns what the schemas find wrong, or `null` where the folder has no schemas */
export async function schemaFaults(xml: string, folder: string): Promise<readonly string[] | null> {
  if (!existsSync(join(folder, MAIN))) return null
  const part = (fileName: string) => ({ fileName, contents: readFileSync(join(folder, fileName), 'utf8') })
  const { errors } = await validateXML({
    xml: [{ fileName: 'manifest.xml', contents: xml.replace(UNKNOWN, '') }],
    schema: [part(MAIN)],
    preload: OTHERS.filter((name) => existsSync(join(folder, name))).map(part),
  })
  return errors.map(({ message }) => message)
}
