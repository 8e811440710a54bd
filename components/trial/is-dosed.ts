import type { Dosing } from '@/lib/trial/dosing.ts'

/** Whether the texts of a trial tell anything of a product of cells: of the others nothing is said of doses at all. */
export const isDosed = ({ doseLevels, agents, product, openPoints, schedule }: Dosing): boolean =>
  doseLevels.length + agents.length + openPoints.length + schedule.days.length > 0 ||
  product.kind !== null ||
  schedule.infusions !== null
