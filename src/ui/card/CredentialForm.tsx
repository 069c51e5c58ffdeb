import { type ReactElement, useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Credential } from '#ports/card-reader.ts'
import { isComposing } from '../parts/keys.ts'

interface CredentialFormProps {
  readonly kind: Credential['kind']
  readonly isReady: boolean
  readonly onRead: (credential: Credential) => void
}

type Digits = Readonly<Record<'birthDate' | 'expiry' | 'security' | 'pin', string>>

const NOTHING: Digits = { birthDate: '', expiry: '', security: '', pin: '' }
const LENGTHS: Readonly<Record<keyof Digits, number>> = { birthDate: 6, expiry: 4, security: 4, pin: 4 }

/** The numbers that open the card. They live in this form alone and go when the reading starts. */
export function CredentialForm({ kind, isReady, onRead }: CredentialFormProps): ReactElement {
  const { t } = useTranslation()
  const [digits, setDigits] = useState(NOTHING)
  const [isTold, setTold] = useState(false)
  const names: readonly (keyof Digits)[] = kind === 'pin' ? ['pin'] : ['birthDate', 'expiry', 'security']
  const form = useRef<HTMLFormElement>(null)
  const wrong = names.filter((name) => digits[name].length !== LENGTHS[name])
  const read = (): void => {
    const [first] = wrong
    if (first !== undefined) {
      setTold(true)
      form.current?.querySelector<HTMLElement>(`[name="${first}"]`)?.focus()
      return
    }
    setDigits(NOTHING)
    setTold(false)
    onRead(credentialOf(kind, digits))
  }
  return (
    <form
      ref={form}
      autoComplete="off"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        read()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && isComposing(event.nativeEvent)) event.preventDefault()
      }}
    >
      <p className="text-ink-2">{kind === 'pin' ? t('card.pinHint') : t('card.numberHint')}</p>
      {names.map((name, index) => (
        <DigitField
          key={name}
          name={name}
          value={digits[name]}
          isWrong={isTold && wrong.includes(name)}
          takesFocus={index === 0 && isReady}
          onChange={(text) => setDigits({ ...digits, [name]: text })}
        />
      ))}
      <button type="submit" className="btn btn-secondary mt-3 w-full" aria-disabled={!isReady}>
        {t('card.read')}
      </button>
    </form>
  )
}

function credentialOf(kind: Credential['kind'], { birthDate, expiry, security, pin }: Digits): Credential {
  return kind === 'pin'
    ? { kind, digits: pin }
    : { kind, birthDate, expiryYear: expiry, securityCode: security }
}

interface DigitFieldProps {
  readonly name: keyof Digits
  readonly value: string
  readonly isWrong: boolean
  readonly takesFocus: boolean
  readonly onChange: (digits: string) => void
}

function DigitField({ name, value, isWrong, takesFocus, onChange }: DigitFieldProps): ReactElement {
  const { t } = useTranslation()
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    // The heading keeps the focus when the screen opens; a card laid down later moves it here.
    const isFree = document.activeElement === document.body
    if (takesFocus && isFree) input.current?.focus()
  }, [takesFocus])
  const labels = {
    birthDate: t('card.birthDate'),
    expiry: t('card.expiry'),
    security: t('card.security'),
    pin: t('card.pinLabel'),
  }
  return (
    <div className="mt-2">
      <label htmlFor={id}>{labels[name]}</label>
      <input
        ref={input}
        id={id}
        name={name}
        className="field mt-0.5 tracking-wider"
        type={name === 'pin' ? 'password' : 'text'}
        inputMode="numeric"
        autoComplete="off"
        spellCheck={false}
        value={value}
        aria-invalid={isWrong}
        aria-describedby={`${id}-hint`}
        onChange={(event) =>
          onChange(event.target.value.normalize('NFKC').replaceAll(/\D/g, '').slice(0, LENGTHS[name]))
        }
      />
      <p id={`${id}-hint`} className={isWrong ? 'text-red-900' : 'text-caption text-ink-2'}>
        {isWrong
          ? t('card.digits', { n: LENGTHS[name] })
          : name === 'birthDate'
            ? t('card.birthDateHint')
            : ''}
      </p>
    </div>
  )
}
