import { describe, expect, it } from 'vitest'
import { gradedByExperts } from '../../../../programmes/jinan-hazard/clauses/YH-05b.ts'
import { hazardReport } from '../../../../programmes/jinan-hazard/forms/hazard-report.ts'
import { verdict } from '../../../support/rows.ts'

const graded = { expertQualification: '注册安全工程师 A123', assessedOn: '2026-03-20', expertLevel: '三级' }

describe('rule YH-05b', () => {
  it.each([
    [{ expert: '张三、李四、王五' }, 'ok'],
    [{ expert: '张三；李四；王五；赵六' }, 'ok'],
    [{ expert: '张三 李四 王五' }, 'ok'],
    [{ expert: '张三等3人' }, 'ok'],
    [{ expert: '张三、李四' }, 'info expert'],
    [{ expert: '张三' }, 'info expert'],
    [{ expert: '无' }, 'error expert'],
    [{ expert: '/' }, 'error expert'],
    [{ expert: '张三、李四、王五', expertQualification: '无' }, 'error expertQualification'],
    [{ expert: '张三、李四、王五', expertQualification: '—' }, 'error expertQualification'],
    [{ expert: '张三', expertLevel: null }, 'ok'],
  ])('%j: %s', (cells, expected) => {
    expect(verdict(gradedByExperts, hazardReport, { ...graded, ...cells })).toBe(expected)
  })
})
