;;; copydesk.el --- copydesk in Emacs, through Eglot  -*- lexical-binding: t; -*-

;; Put this file on the `load-path' and write (require 'copydesk) into your init file.
;; Tested with Emacs 28.2 (and Eglot 1.9 as a package) and Emacs 30.2; the page is docs/editors/emacs.md.

;;; Code:

(require 'eglot)

(defgroup copydesk nil "The copy desk of a newsroom as a program." :group 'text)

(defcustom copydesk-command '("copydesk" "server")
  "What starts copydesk's language server: the program and its arguments."
  :type '(repeat string))

(defcustom copydesk-modes '(text-mode markdown-mode gfm-mode html-mode mhtml-mode)
  "The major modes of articles; modes derived from them only if they are named, too."
  :type '(repeat function))

;; A function, so that `copydesk-command' may be set later.
(add-to-list 'eglot-server-programs (cons copydesk-modes (lambda (&rest _) copydesk-command)))

(defun copydesk-start ()
  "Start copydesk if this buffer holds an article."
  (when (memq major-mode copydesk-modes)
    (eglot-ensure)))

;; The modes above are all derived from `text-mode', whose hook theirs run.
(add-hook 'text-mode-hook #'copydesk-start)

(provide 'copydesk)
;;; copydesk.el ends here
