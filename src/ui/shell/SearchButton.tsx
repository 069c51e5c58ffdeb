import { Search } from 'lucide-react'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useUi } from './uiState.ts'

/** Opens the search over all services. */
export function SearchButton(): ReactElement {
  const { t } = useTranslation()
  const { openSearch } = useUi()
  return (
    <button type="button" className="btn px-5" aria-haspopup="dialog" onClick={openSearch}>
      <Search className="size-5" aria-hidden="true" />
      {t('search.label')}
      <span className="key max-sm:hidden" aria-hidden="true">
        {t('keys.key.search')}
      </span>
    </button>
  )
}
