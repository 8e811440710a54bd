import type { Span } from '@/lib/trial/evidence.ts'
import { chooseWindow } from './choose-window.ts'
import { type MarkedLine, markText, type Piece } from './mark-text.ts'

type RegistryTextProps = {
  text: string
  /** The places to mark; the first of the text is where the address `#evidence` leads. */
  spans: readonly Span[]
  /** Marks of another look: the places of warnings, where no field is asked for. */
  look: 'evidence' | 'warning'
  /** The offset to show of a text that is too long for one page. */
  focus: number
  /** The address of another part of it, the one around an offset. */
  partUrl: (at: number) => string
}

/** A registry text as it was imported, line by line, with places in it marked. */
export function RegistryText({ text, spans, look, focus, partUrl }: RegistryTextProps) {
  const { start, end } = chooseWindow(text, focus)
  const lines = markText(text, spans, { from: start, to: end })
  const isWhole = start === 0 && end === text.length
  return (
    <div className="rounded-lg border border-line bg-surface">
      {!isWhole && (
        <p className="flex flex-wrap gap-x-4 border-line border-b px-4 py-2 text-xs">
          <span>
            Characters {(start + 1).toLocaleString('en')} to {end.toLocaleString('en')} of{' '}
            {text.length.toLocaleString('en')}: the text is too long for one page.
          </span>
          {start > 0 && <a href={partUrl(Math.max(0, start - 1))}>Earlier part</a>}
          {end < text.length && <a href={partUrl(end)}>Later part</a>}
        </p>
      )}
      <ol className="py-2 font-mono text-xs leading-5">
        {lines.map(line => (
          <Line key={line.number} line={line} look={look} />
        ))}
      </ol>
    </div>
  )
}

/** The number is drawn from an attribute, so that a reader who copies the text does not copy numbers with it. */
function Line({ line: { number, pieces }, look }: { line: MarkedLine; look: RegistryTextProps['look'] }) {
  const isMarked = pieces.some(({ mark }) => mark !== 'none')
  const edge = isMarked ? (look === 'evidence' ? 'border-accent' : 'border-warn') : 'border-transparent'
  return (
    <li
      id={`L${number}`}
      data-line={number}
      className={`grid scroll-mt-[30vh] list-none grid-cols-[3.25rem_minmax(0,1fr)] border-l-[3px] target:bg-accent-soft before:select-none before:pr-3 before:text-right before:text-muted before:content-[attr(data-line)] ${edge}`}
    >
      <span className="whitespace-pre-wrap pr-4 [overflow-wrap:anywhere]">
        {pieces.map((piece, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a line never move
          <PieceOfLine key={at} piece={piece} look={look} />
        ))}
      </span>
    </li>
  )
}

function PieceOfLine({ piece: { text, mark }, look }: { piece: Piece; look: RegistryTextProps['look'] }) {
  if (mark === 'none') return <>{text}</>
  if (look === 'warning') return <mark className="bg-warn-soft underline decoration-warn decoration-wavy">{text}</mark>
  return (
    <mark id={mark === 'first' ? 'evidence' : undefined} className="scroll-mt-[30vh]">
      {text}
    </mark>
  )
}
