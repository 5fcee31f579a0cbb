import { describe, expect, it } from 'vitest'
import { makeBlank } from '../../office/blanks-of-office.ts'
import { programme as jinanStudio } from '../../programmes/jinan-studio/programme.ts'
import type { Programme } from '../../programmes/programme.ts'
import { registry } from '../../programmes/registry.ts'
import { type Registry, registryOf } from '../../programmes/registry-of.ts'
import { placeTree } from '../../templates/places/place.ts'
import { nodeCodec } from '../../workbook/codecs/node.ts'
import { LIMITS } from '../../workbook/limits.ts'
import { openZip } from '../../workbook/zip/zip.ts'

const yunzhou = placeTree({
  name: '云州市',
  kind: '市',
  places: [
    { name: '上川县', kind: '县' },
    { name: '下川区', kind: '区' },
    { name: '云州保税区', kind: '功能区' },
  ],
})

const elsewhere: Programme = {
  ...jinanStudio,
  id: 'yunzhou',
  place: yunzhou,
  topUnit: yunzhou.union,
  rules: [],
}

/** The unions that the blank of a kind of sender offers, in the order of the tree. */
async function offered(from: Registry, programme: string, senderKind: string): Promise<readonly string[]> {
  const template = from.templates.find((one) => one.programme === programme && one.senderKind === senderKind)!
  const zip = openZip(await makeBlank(from, template), nodeCodec, LIMITS)
  const text = [...zip.entries.values()]
    .map(({ name }) => new TextDecoder().decode(zip.read(name)!))
    .join('\n')
  const unions = [...new Set(text.match(/[\u4e00-\u9fff]{2,8}总工会/g))]
  return unions.filter((union) => !/^(区|各)/.test(union))
}

describe('the drop-down of 报送单位', () => {
  it('holds the counties of the programme’s own city and no other', async () => {
    const unions = await offered(registryOf([...registry.programmes, elsewhere]), 'yunzhou', '区县总工会')
    expect(unions.filter((union) => /[市区县]总工会$/.test(union)).sort()).toEqual(
      ['上川县总工会', '下川区总工会', '云州市总工会'].sort(),
    )
  })

  it('holds Jinan’s twelve for Jinan', async () => {
    const unions = await offered(registry, 'jinan-studio', '区县总工会')
    for (const union of ['历下区总工会', '莱芜区总工会', '商河县总工会']) expect(unions).toContain(union)
    expect(unions).not.toContain('青岛市总工会')
  })

  it('holds the sixteen cities where cities send, and no county of an open list', async () => {
    expect(await offered(registry, 'shandong-studio', '市总工会')).toContain('菏泽市总工会')
    const counties = await offered(registry, 'shandong-studio', '县（市、区）总工会')
    expect(counties).not.toContain('菏泽市总工会')
    expect(counties).not.toContain('曲阜市总工会')
  })
})
