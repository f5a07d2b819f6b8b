;;; emacs.el --- The driver of test_emacs.py: see editors.py  -*- lexical-binding: t; -*-

;;; Code:

(package-initialize)
(require 'json)
(require 'lisp-mnt)
(require 'copydesk) ; the recipe, on the load path
(require 'markdown-mode nil t)

(setq-default eglot-workspace-configuration
              (list :copydesk (json-parse-string (getenv "SETTINGS") :object-type 'plist)))

(defvar driver-wait (string-to-number (getenv "WAIT")))
(defvar driver-expected (string-to-number (getenv "EXPECTED")))
(defvar driver-seen nil "What goes into the report, by name.")

(defun driver-see (name value) (push (cons name value) driver-seen))

(defun driver-await (what condition)
  "Let Emacs work until CONDITION gives something, which is returned."
  (let ((deadline (+ (float-time) driver-wait)) result)
    (while (not (setq result (funcall condition)))
      (when (> (float-time) deadline) (error "Waited in vain for %s" what))
      (accept-process-output nil 0.05)
      ;; Without a command loop nothing is ever idle: what idle timers would do is done here.
      (when flymake-mode (flymake-start)))
    result))

(defun driver-code (diagnostic)
  (let ((text (flymake-diagnostic-text diagnostic)))
    (and (string-match "copydesk \\[\\([A-Z0-9]+\\)\\]" text) (match-string 1 text))))

(defun driver-find (code)
  (seq-find (lambda (d) (equal (driver-code d) code)) (flymake-diagnostics)))

(defun driver-count= (number) (= number (length (flymake-diagnostics))))

(defun driver-diagnostics ()
  (mapcar (lambda (d)
            (let ((beg (flymake-diagnostic-beg d)) (end (flymake-diagnostic-end d)))
              `((code . ,(driver-code d))
                (line . ,(line-number-at-pos beg t))
                (text . ,(buffer-substring-no-properties beg end))
                (message . ,(cadr (split-string (flymake-diagnostic-text d) "\\]: "))))))
          (flymake-diagnostics)))

(defun driver-choose (_prompt items &rest _)
  "Choose from ITEMS what the user would."
  (let ((titles (mapcar #'car items)))
    (driver-see 'actions (vconcat titles))
    (seq-find (lambda (title) (string-match-p "Replace with 'changing'" title)) titles)))

(defun driver-run (article)
  (let ((eglot-sync-connect driver-wait)
        (copydesk-command (append (json-parse-string (getenv "SERVER")) nil)))
    (find-file article)
    (run-hooks 'post-command-hook)) ; where `eglot-ensure' waits
  (driver-await "the diagnostics" (lambda () (driver-count= driver-expected)))
  (goto-char (flymake-diagnostic-beg (driver-find "TYP001")))
  (driver-see 'diagnostics (vconcat (driver-diagnostics)))
  (let (hover)
    (eglot-hover-eldoc-function (lambda (text &rest _) (setq hover text)))
    (driver-see 'hover (substring-no-properties (driver-await "the hover" (lambda () hover)))))
  (let ((last-nonmenu-event ?x)) ; no mouse: the minibuffer asks
    (cl-letf (((symbol-function 'completing-read) #'driver-choose))
      (call-interactively #'eglot-code-actions)))
  (driver-await "the edit" #'buffer-modified-p)
  (eglot--signal-textDocument/didChange)
  (driver-await "the diagnostic to go"
                (lambda () (and (driver-count= (1- driver-expected))
                                (not (driver-find "TYP001")))))
  (driver-see 'afterwards (vconcat (driver-diagnostics)))
  (save-buffer)
  (copydesk-check-workspace)
  (driver-await "the findings of all articles"
                (lambda () (seq-some (lambda (b) (string-match-p "Flymake diagnostics" (buffer-name b)))
                                     (buffer-list))))
  (driver-see 'elsewhere
              (vconcat (mapcar (lambda (entry) (file-name-nondirectory (car entry)))
                               flymake-list-only-diagnostics)))
  (call-interactively #'eglot-shutdown))

(condition-case why (driver-run (pop command-line-args-left))
  (error (driver-see 'error (error-message-string why))))
(driver-see 'editor (format "Emacs %s, Eglot %s" emacs-version
                            (with-temp-buffer
                              (insert-file-contents (locate-library "eglot.el" t))
                              (lm-version))))
(with-temp-file (getenv "REPORT") (insert (json-encode driver-seen)))
(kill-emacs 0)
;;; emacs.el ends here
