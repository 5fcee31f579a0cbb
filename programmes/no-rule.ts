/** Why a clause has no rule of its own: a person's word for each, so that none is left out by oversight. */

const PREAMBLE = '总领句，由其下各项的规则核对'
const TASKS = '对各级工会的工作要求，报送表中没有可核对的数据'
const INTERPRETER = '只定由谁解释，不涉及报送内容'
const OPTIONAL = '可附可不附，不附不算缺'

/** By clause id; every clause of the measures that no rule bears stands here, and no other. */
export const noRule: Readonly<Record<string, string>> = {
  'SD-N2': '印发日期决定所用的规则版本，不是报送内容',
  'SD-01': '只说目的和依据，不涉及报送内容',
  'SD-04': TASKS,
  'SD-05': PREAMBLE,
  'SD-07': PREAMBLE,
  'SD-08': PREAMBLE,
  'SD-09': PREAMBLE,
  'SD-10-7': OPTIONAL,
  'SD-17a': '会计组织方式，收支分录由第十七条其余各项的规则核对',
  'SD-18': TASKS,
  'SD-21': '可以优先推荐，不是条件',
  'SD-23': TASKS,
  'SD-24': TASKS,
  'SD-25': TASKS,
  'SD-26': TASKS,
  'SD-27': '可以参照制定本级办法，不是义务，没有制定的不算缺',
  'SD-28': INTERPRETER,
  'JN-01': '只说目的和依据，不涉及报送内容',
  'JN-03': TASKS,
  'JN-04': PREAMBLE,
  'JN-07': PREAMBLE,
  'JN-08': PREAMBLE,
  'JN-09': PREAMBLE,
  'JN-10-7': OPTIONAL,
  'JN-13a': '会计组织方式，收支分录由第十三条其余各项的规则核对',
  'JN-15': TASKS,
  'JN-19': TASKS,
  'JN-20': TASKS,
  'JN-21': TASKS,
  'JN-22': TASKS,
  'JN-23': INTERPRETER,
  'YH-01': '只说目的和依据，不涉及报送内容',
  'YH-11c': '可以建立制度，不是义务',
  'YH-12': INTERPRETER,
}
