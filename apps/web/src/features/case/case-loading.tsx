import { useWords } from '../../app/words/words.js';

/** The frame of a case while it is read: header first, then the newest entries. */
export function CaseLoading() {
  const { t } = useWords();
  return (
    <>
      <div className="case-head" aria-hidden="true">
        <div>
          <span className="sk sk--title" />
          <div className="case-grid">
            {[70, 90, 60].map((width) => (
              <div key={width}>
                <span className="sk" style={{ width: `${width}%` }} />
                <span className="sk" style={{ width: `${width - 20}%` }} />
              </div>
            ))}
          </div>
        </div>
      </div>
      <div className="page">
        <p className="row-t" role="status">
          {t('case.opening')}
        </p>
        <div className="card pad-all sk--pulse" aria-hidden="true">
          {[50, 59, 68, 42, 61].map((width) => (
            <span className="sk" key={width} style={{ width: `${width}%` }} />
          ))}
        </div>
      </div>
    </>
  );
}
