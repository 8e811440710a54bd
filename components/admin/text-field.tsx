import type { ReactNode } from 'react'

type TextFieldProps = {
  name: string
  label: string
  type?: 'text' | 'password'
  /** What a password manager is to put in. */
  autoComplete: 'username' | 'current-password' | 'new-password' | 'off'
  minLength?: number
  maxLength?: number
  autoFocus?: boolean
  children?: ReactNode
}

/** A line to type into, with its name above it and a remark below. */
export function TextField({ name, label, type = 'text', children, ...rest }: TextFieldProps) {
  const note = children ? `${name}-note` : undefined
  return (
    <div>
      <label htmlFor={name} className="mb-1 block font-semibold">
        {label}
      </label>
      <input
        id={name}
        name={name}
        type={type}
        required
        autoCapitalize="none"
        spellCheck="false"
        aria-describedby={note}
        className="field w-full bg-canvas text-base"
        {...rest}
      />
      {note && (
        <p id={note} className="mt-1 text-muted text-xs">
          {children}
        </p>
      )}
    </div>
  )
}
