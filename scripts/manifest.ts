/** `npm run manifest [-- --origin https://…]`: checks the manifest; with an origin, writes that office's own to dist/. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { OfficeAddinManifest } from 'office-addin-manifest'
import { manifestFaults } from './manifest-check.ts'
import { iconSizes } from './manifest-icons.ts'
import { DEFAULT_ORIGIN, withOrigin } from './manifest-origin.ts'
import { schemaFaults } from './manifest-schema.ts'

const { values } = parseArgs({
  options: {
    origin: { type: 'string', default: DEFAULT_ORIGIN },
    schemas: { type: 'string', default: '../shared/schemas/office-addin' },
  },
})

try {
  const xml = withOrigin(readFileSync('manifest.xml', 'utf8'), values.origin)
  const path = values.origin === DEFAULT_ORIGIN ? 'manifest.xml' : 'dist/manifest.xml'
  if (path !== 'manifest.xml') {
    mkdirSync('dist', { recursive: true })
    writeFileSync(path, xml)
  }
  const read = await OfficeAddinManifest.readManifestFile(path)
  const schema = await schemaFaults(xml, values.schemas)
  const faults = [...manifestFaults(xml, iconSizes('addin/icons')), ...(schema ?? [])]
  for (const fault of faults) console.error(`${path}: ${fault}`)
  if (faults.length > 0) process.exitCode = 1
  else
    console.log(
      `${path} 可用：${read.displayName} ${read.version}（${read.defaultLocale}）${schema === null ? '；未找到微软架构文件，未按架构校验' : '；已按微软架构校验'}`,
    )
} catch (error) {
  console.error((error as Error).message)
  process.exitCode = 2
}
