// SPDX-License-Identifier: Apache-2.0
// The part of libarchive 3 (BSD licence) that is used here, as its manual archive_read(3) gives it. Its own header
// brings in <sys/stat.h>, which then no longer belongs to the C library for whoever imports both.
#pragma once
#include <stddef.h>
#include <stdint.h>

struct archive;
struct archive_entry;

enum { ARCHIVE_EOF = 1, ARCHIVE_OK = 0, ARCHIVE_WARN = -20 };
enum { ARCHIVE_FORMAT_EMPTY = 0x60000, ARCHIVE_FORMAT_RAW = 0x90000 };

struct archive *archive_read_new(void);
int archive_read_free(struct archive *);
int archive_read_support_filter_gzip(struct archive *);
int archive_read_support_format_empty(struct archive *);
int archive_read_support_format_raw(struct archive *);
int archive_read_support_format_tar(struct archive *);
int archive_read_support_format_zip(struct archive *);
int archive_read_open_fd(struct archive *, int descriptor, size_t block);
int archive_read_next_header(struct archive *, struct archive_entry **);
long archive_read_data(struct archive *, void *, size_t);
int archive_format(struct archive *);
int archive_filter_count(struct archive *);
int64_t archive_filter_bytes(struct archive *, int);
const char *archive_error_string(struct archive *);
unsigned int archive_entry_filetype(struct archive_entry *);
const char *archive_entry_hardlink(struct archive_entry *);
int archive_entry_is_data_encrypted(struct archive_entry *);
const char *archive_entry_pathname(struct archive_entry *);
const char *archive_entry_pathname_utf8(struct archive_entry *);
