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
  "The major modes of articles; one derived from them has to be named, too."
  :type '(repeat function))

;; A function, so that `copydesk-command' may be set later.
(add-to-list 'eglot-server-programs (cons copydesk-modes (lambda (&rest _) copydesk-command)))

(defun copydesk-start ()
  "Start copydesk if this buffer holds an article."
  (when (and (memq major-mode copydesk-modes)
             ;; What git has written for an editor is text, too.
             (not (string-match-p "_\\(?:EDIT\\)?MSG\\'" (or buffer-file-name ""))))
    (eglot-ensure)))

;; The modes above are all derived from `text-mode', whose hook theirs run.
(add-hook 'text-mode-hook #'copydesk-start)

;; Without version control, the configuration says where a project is.
(defun copydesk-project (folder)
  "The project of FOLDER by its copydesk.toml, or nil."
  (let ((root (locate-dominating-file folder "copydesk.toml")))
    (and root (cons 'transient root))))

(add-hook 'project-find-functions #'copydesk-project 90)

(defun copydesk-check-workspace ()
  "Check all articles of the project, together, and list what was found."
  (interactive)
  (let ((server (or (eglot-current-server) (user-error "This is no article")))
        (article (current-buffer)))
    (unless (project-current)
      (user-error "No project: put a copydesk.toml into the folder of the articles"))
    ;; `eglot-execute-command' would lock the keyboard for as long as it takes.
    (jsonrpc-async-request
     server :workspace/executeCommand '(:command "copydesk.checkWorkspace" :arguments [])
     :success-fn (lambda (_) (with-current-buffer article (flymake-show-project-diagnostics)))
     :error-fn (lambda (failure) (message "copydesk: %s" (plist-get failure :message)))
     :timeout 600)))

(provide 'copydesk)
;;; copydesk.el ends here
