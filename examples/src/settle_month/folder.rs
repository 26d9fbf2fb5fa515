//! Output files that appear all at once or not at all.
//!
//! Files grow under a temporary name beside their final one and are renamed when everything is well. Whatever was not committed is
//! removed again, and so are folders that were made for it. Does not know what is in the files.

use std::fs::{self, File};
use std::io::{self, BufWriter};
use std::path::{Path, PathBuf};

/// The output folder of one run.
pub struct Folder {
    path: PathBuf,
    /// Folders that did not exist before, innermost first.
    made: Vec<PathBuf>,
    /// Temporary and final names.
    files: Vec<(PathBuf, PathBuf)>,
}

impl Folder {
    /// The folder at `path`, which is made when missing.
    pub fn open(path: &Path) -> io::Result<Self> {
        let missing = |folder: &&Path| !folder.as_os_str().is_empty() && !folder.exists();
        let made = path.ancestors().take_while(missing).map(Path::to_owned).collect();
        fs::create_dir_all(path).map_err(|error| named(&error, "cannot make the folder", path))?;
        Ok(Folder { path: path.to_owned(), made, files: Vec::new() })
    }

    /// Begins a file.
    pub fn create(&mut self, name: &str) -> io::Result<BufWriter<File>> {
        let (temporary, path) = (self.path.join(format!("{name}.partial")), self.path.join(name));
        let file = File::create(&temporary).map_err(|error| named(&error, "cannot write", &temporary))?;
        self.files.push((temporary, path));
        Ok(BufWriter::with_capacity(1 << 18, file))
    }

    /// Gives every file its final name. Writers must be flushed.
    pub fn commit(mut self) -> io::Result<Vec<PathBuf>> {
        let mut paths = Vec::with_capacity(self.files.len());
        while let Some((temporary, path)) = self.files.first() {
            fs::rename(temporary, path).map_err(|error| named(&error, "cannot write", path))?;
            self.made.clear();
            paths.push(self.files.remove(0).1);
        }
        self.made.clear();
        Ok(paths)
    }
}

impl Drop for Folder {
    /// Nothing is left of a run that failed. Errors have nobody to go to here: the run already failed with its own.
    fn drop(&mut self) {
        for (temporary, _) in &self.files {
            let _ = fs::remove_file(temporary);
        }
        for folder in &self.made {
            let _ = fs::remove_dir(folder);
        }
    }
}

/// An error that says which file it is about.
pub fn named(error: &io::Error, what: &str, path: &Path) -> io::Error {
    io::Error::new(error.kind(), format!("{what} `{}`: {error}", path.display()))
}
