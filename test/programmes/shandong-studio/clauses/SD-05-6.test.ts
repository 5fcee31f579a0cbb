import { describe, expect, it } from 'vitest'
import { runsWell } from '../../../../programmes/shandong-studio/clauses/SD-05-6.ts'
import { shandongStudioApplication } from '../../../../programmes/shandong-studio/forms/studio-application.ts'
import { activityLog } from '../../../../templates/forms/activity-log.ts'
import { projects } from '../../../../templates/forms/projects.ts'
import { checklistOf, factsFor } from '../../../support/people.ts'
import { briefs, sheet } from '../../../support/rows.ts'

const PROJECT = { number: 'A', name: '甲', goal: '提高一次合格率' }
const ENTRY = { number: 'A', heldOn: '2026-03-01', topic: '攻关会' }

const sheets = (studio: object, rows: readonly object[] = [PROJECT], log: readonly object[] = []) => [
  sheet(shandongStudioApplication, [{ number: 'A', systems: '学习制度', activityCount: 5, ...studio }]),
  sheet(projects, rows),
  sheet(activityLog, log),
]

describe('rule SD-05-6', () => {
  it.each([
    ['all there', sheets({}), []],
    ['no project', sheets({}, []), ['error projects+']],
    ['a project without a name', sheets({}, [{ number: 'A', year: 2025 }]), ['error projects+']],
    ['a project of another studio', sheets({}, [{ ...PROJECT, number: 'B' }]), ['error projects+']],
    ['no rules', sheets({ systems: null }), ['error systems']],
    ['rules that say nothing', sheets({ systems: '暂无' }), ['error systems']],
    ['neither', sheets({ systems: null }, []), ['error projects+', 'error systems']],
    ['no activity given', sheets({ activityCount: null }), ['review activityCount']],
    ['no activity', sheets({ activityCount: 0 }), ['review activityCount']],
    ['activity in the log only', sheets({ activityCount: null }, [PROJECT], [ENTRY]), []],
    ['activity that cannot be read', sheets({ activityCount: '多次' }), []],
  ])('%s', (_name, given, expected) => {
    expect(briefs(runsWell, given)).toEqual(expected)
  })

  it('asks the reviewer, not where something is missing', () => {
    const rows = [PROJECT, { number: 'A', name: '乙' }]
    expect(factsFor(runsWell, sheets({}, rows, [ENTRY]))).toEqual({
      课题: '2 行，其中写明目标的 1 行',
      制度清单: '学习制度',
      活动记录数: '5',
      工作台账: '1 行',
    })
    expect(checklistOf(runsWell, sheets({}, []))).toEqual([])
  })
})
