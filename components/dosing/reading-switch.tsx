import type { DoseReading } from '@/lib/trial/dosing.ts'

const READING_LABELS: Record<DoseReading, string> = {
  asStated: 'As stated',
  perInfusion: 'Per infusion',
  total: 'Total',
  cumulative: 'Cumulative',
}

/** "As stated", "Cumulative": the name of a reading of doses. */
export const readingLabel = (reading: DoseReading): string => READING_LABELS[reading]

type ReadingSwitchProps = { reading: DoseReading; links: Readonly<Record<DoseReading, string>> }

const READINGS: DoseReading[] = ['asStated', 'perInfusion', 'total', 'cumulative']

/** The same page with each reading of the doses, as links; on paper, the one that is shown. */
export function ReadingSwitch({ reading, links }: ReadingSwitchProps) {
  return (
    <>
      <nav aria-label="Doses shown" className="reading-switch">
        {READINGS.map(one => (
          <a key={one} href={links[one]} aria-current={one === reading ? 'true' : undefined}>
            {readingLabel(one)}
          </a>
        ))}
      </nav>
      <p className="hidden text-xs print:block">Doses shown: {readingLabel(reading).toLowerCase()}</p>
    </>
  )
}
