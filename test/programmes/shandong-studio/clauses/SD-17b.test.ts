import { receipt } from '../../../../programmes/shandong-studio/clauses/SD-17b.ts'
import { describeBooking } from '../../../support/booked.ts'

describeBooking(receipt, 'receive', '省总资助', '市级工会')
